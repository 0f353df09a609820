//! The program `manzuma`: everything it does is in the library beside it, so that tests reach the same parts.

use std::process::ExitCode;

use mimalloc::MiMalloc;

// A page is thousands of short strings: the system's allocator takes a third of the time of making one.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::cli::main()
}

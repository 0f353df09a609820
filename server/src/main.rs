//! The program `manzuma`: everything it does is in the library beside it, so that tests reach the same parts.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}

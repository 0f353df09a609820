//! Tells the person at the terminal what is being done and how long it took. Standard error only.

use std::time::Instant;

/// Runs one step of the build between a line that names it and a line with its duration.
#[expect(
    clippy::disallowed_methods,
    reason = "a build step takes real time; the shop's clock has no part in it"
)]
pub fn step<T>(what: &str, run: impl FnOnce() -> T) -> T {
    eprintln!("bundle: {what} …");
    let started = Instant::now();
    let outcome = run();
    let milliseconds = started.elapsed().as_millis();
    eprintln!(
        "bundle: {what}: {}.{:01} s",
        milliseconds / 1000,
        milliseconds % 1000 / 100
    );
    outcome
}

/// A line below a step: something a person may want to know or do.
pub fn notice(text: &str) {
    eprintln!("bundle:   {text}");
}

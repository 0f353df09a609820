//! The shape of the project as tests: which crate may know which, where SQL may stand, what a view may say. The
//! rules are those of the README; `cargo test -p tidy` lists them as sentences and takes seconds. It depends on no
//! crate of ours and builds nothing: sources are parsed with `syn`, views with the parser Leptos uses, SQL with
//! `sqlparser`, crates with cargo's own metadata. Whether the program works is not asked here, and whether every
//! route has a policy is asked of the running router in `server/tests/policy`.
//!
//! - [`tree`] and [`crates`] read the project; [`read`] answers small questions about Rust and SQL.
//! - [`rules`] has one module for each rule. Beside each stands an example it refuses, the lines marked `red`, and
//!   one it accepts.
//! - [`areas`] is the list of business areas in their order. A new area gets its line there.
//! - [`exceptions`] lists the places where a rule does not hold, with the reason; an exception nobody needs is red.
//! - `tests/project.rs` holds the project to all of it.
//!
//! To add a rule: a module in `rules` with `check`, its two examples, a line in [`rules::OVER_SOURCES`] and a
//! sentence in `tests/project.rs`.

pub mod areas;
pub mod crates;
#[cfg(test)]
mod example;
pub mod exceptions;
pub mod finding;
pub mod read;
pub mod rules;
pub mod tree;

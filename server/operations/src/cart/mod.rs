//! The guest's cart: rows, so that several tabs can change it at once without losing anything.

mod change;
mod codes;
pub mod read;
pub mod steps;

pub use change::{accept_changes, add_line, begin, set_units};
pub use codes::{add_code, remove_code};

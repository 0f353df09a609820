//! The guest's cart: rows, so that several tabs can change it at once without losing anything.

mod change;
pub mod read;
pub mod steps;

pub use change::{accept_changes, add_line, set_units};

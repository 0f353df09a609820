//! The guest's cart.

mod change;
pub mod read;

pub use change::{CartChange, changes_of};

/// The most different goods a cart holds.
pub const LINES_MAX: usize = 60;

//! The guest's cart.

mod change;
pub mod read;
mod step;

pub use change::{CartChange, changes_of};
pub use step::QuantityStep;

/// The most different goods a cart holds.
pub const LINES_MAX: usize = 60;

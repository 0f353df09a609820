//! Orders: what was agreed with a customer, and where it stands.

pub mod read;
mod stage;
mod status;

pub use stage::{Passed, Stage, Step, Why, why};
pub use status::{OrderEvent, OrderStatus};

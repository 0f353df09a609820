//! Orders: what was agreed with a customer, and where it stands.

pub mod read;
mod status;

pub use status::{OrderEvent, OrderStatus};

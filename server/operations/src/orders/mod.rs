//! Orders: what was agreed with a customer.

pub mod read;
pub mod steps;

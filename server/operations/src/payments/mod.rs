//! Payments: what is to be collected for an order, and whether it was.

pub mod steps;

//! Delivery: fees and transit days by region.

pub mod read;
pub mod steps;

pub use steps::Fee;

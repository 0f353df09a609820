//! Delivery: fees and transit days by region.

pub mod read;
mod set_regions;
pub mod steps;

pub use set_regions::set_regions;

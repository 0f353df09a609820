//! Delivery: fees and transit days by region, and the working days and hours that make the promised day.

mod holidays;
pub mod read;
mod set_regions;
mod set_work;
pub mod steps;

pub use holidays::{add_holiday, remove_holiday};
pub use set_regions::set_regions;
pub use set_work::set_work;

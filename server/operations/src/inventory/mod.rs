//! Stock: levels, movements, and the claims orders have on units.

mod correct_stock;
pub mod read;
mod rows;
pub mod steps;

pub use correct_stock::{CorrectStock, correct_stock};

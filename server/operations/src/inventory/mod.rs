//! Stock: levels, movements, and the claims orders have on units.

mod check_levels;
mod correct_stock;
pub mod read;
mod rows;
pub mod steps;

pub use check_levels::check_levels;
pub use correct_stock::{AdjustStock, CorrectStock, adjust_stock, correct_stock};

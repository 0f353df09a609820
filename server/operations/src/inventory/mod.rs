//! Stock: levels, movements, and the claims orders have on units.

mod bundles;
mod check_levels;
mod correct_stock;
pub mod read;
mod rows;
pub mod steps;

pub use bundles::{remove_component, set_component};
pub use check_levels::check_levels;
pub use correct_stock::{AdjustStock, CorrectStock, adjust_stock, correct_stock};

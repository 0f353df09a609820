//! Promotions: what is taken off orders, how often, and what staff change about it.

mod add_codes;
mod end_promotion;
pub mod read;
mod save_promotion;
pub mod steps;

pub use add_codes::add_codes;
pub use end_promotion::end_promotion;
pub use save_promotion::{add_promotion, edit_promotion};

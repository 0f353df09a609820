//! The basket.

pub mod api;
mod basket;
mod basket_line;
mod basket_page;
mod basket_summary;

pub use api::{AddCode, RemoveCode, add_code, remove_code};
pub use basket_page::BasketPage;

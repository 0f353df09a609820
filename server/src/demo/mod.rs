//! The demo shop "دار سدرة / Dar Sidra": its texts, products and drawn pictures, as plain data and pure functions.
//! It knows no database: the seeder turns it into rows through the same use cases a person would use.

mod builder;
pub mod bundles;
pub mod collections;
pub mod draw;
mod filler;
mod filler_words;
mod parts;
mod price;
pub mod products;
mod returns;
pub mod shop;
pub mod types;

pub use filler::filler;
pub use parts::{DemoOption, DemoPicture, DemoProduct, DemoVariant, Words};
pub use price::{DemoPrice, Market};
pub use products::products;

#[cfg(test)]
mod tests;

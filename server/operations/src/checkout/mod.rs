//! From a cart to an order.

mod agreed;
mod place_order;
pub mod read;

pub use place_order::{PlaceOrder, place_order};

//! Lists of products that somebody picks and orders: what a collection holds, what goes well with a product.

pub mod api;
mod picker;

pub use picker::{Shown, picker};

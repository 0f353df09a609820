//! Types of products: what can be said of a product because of what it is, and the size guide of all products of one.
//! What is said of one product is edited with it ([`product`]); the types themselves are the shop's own list.

mod attributes;
mod facts;
mod guide;
mod kinds;
mod product;
mod rows;

pub use attributes::{add_attribute, edit_attribute, move_attribute, remove_attribute, take_attribute};
pub(in crate::catalog) use facts::{Said, said_between, said_of_variants};
pub use guide::{edit_guide, edit_own_guide};
pub use kinds::{add_type, edit_type, remove_type};
pub use product::{edit_attributes, set_type};

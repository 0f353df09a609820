//! Types of products: what can be said of a product because of what it is, and the size guide of all products of one.
//! What is said of one product is edited with it ([`product`]); the types themselves are the shop's own list.

mod attributes;
mod choices;
mod edit_attribute;
mod facts;
mod forget;
mod guide;
mod kinds;
mod product;
mod rows;

pub use attributes::{add_attribute, move_attribute, remove_attribute, take_attribute};
pub use edit_attribute::edit_attribute;
pub(in crate::catalog) use facts::{Said, said_between, said_of_variants};
pub(crate) use forget::{forget_attribute, forget_type};
pub use guide::{edit_guide, edit_own_guide};
pub use kinds::{add_type, edit_type, remove_type};
pub use product::{edit_attributes, set_type};

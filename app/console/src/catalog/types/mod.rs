//! Types of products: what can be said of a product because of what it is, and its size guide.

pub mod api;
mod attribute_fields;
mod attribute_forms;
mod parts;
mod type_forms;
mod type_page;
mod types_page;

pub use parts::{confirm, guide_fields};
pub use type_page::TypePage;
pub use types_page::TypesPage;

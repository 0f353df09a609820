//! The shop's shelves: categories in the order of its menu, one with its texts and its address, and the brands the shop
//! knows.

pub mod api;
mod category_page;
mod forms;
mod shelves_page;

pub use category_page::CategoryEditPage;
pub use shelves_page::ShelvesPage;

/// Where the list stands.
const ADDRESS: &str = "/console/categories";

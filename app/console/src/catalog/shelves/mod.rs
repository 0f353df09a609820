//! The shop's shelves: categories in the order of its menu, and the brands it knows.

pub mod api;
mod category_forms;
mod shelves_page;

pub use shelves_page::ShelvesPage;

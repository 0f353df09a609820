//! Sheets of products: the whole catalogue taken out, a file sent in, what it would change, and what it changed.

pub mod api;
mod exchange_page;
mod export_card;
mod send_form;
mod sheet_page;
mod summary;

pub use exchange_page::ExchangePage;
pub use sheet_page::SheetScreen;

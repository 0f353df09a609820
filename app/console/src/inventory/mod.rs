//! Stock: what is on the shelves, how it moved, and correcting it.

pub mod api;
mod bundle;
mod correction_form;
mod movements;
mod stock_page;

pub use bundle::{Sought, bundle_card};
pub use correction_form::{CorrectionForm, levels_head};
pub use stock_page::StockListPage;

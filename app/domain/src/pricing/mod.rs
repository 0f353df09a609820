//! What an order costs: VAT contained in each price, worked out once and stored.

mod quote;
mod vat;

pub use quote::{Quote, QuotedLine, quote};
pub use vat::Taxed;

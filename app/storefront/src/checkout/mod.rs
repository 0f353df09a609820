//! From the basket to the order, on one page.

mod address_fields;
mod api;
mod checkout_page;
mod checkout_state;
mod order_summary;
mod problems;
mod return_terms;
mod section;

pub use checkout_page::CheckoutPage;

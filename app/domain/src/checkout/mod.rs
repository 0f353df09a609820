//! From a cart to an order: what the shopper fills in, and the one-page checkout.

mod form;
pub mod read;

pub use form::{CheckedForm, CheckoutForm};

//! Double-entry books: accounts, and which postings each business event makes.

mod account;
mod cash_on_delivery;
pub mod read;

pub use account::{Account, Entry};
pub use cash_on_delivery::{OrderAmounts, deliver, hand_over, refuse};

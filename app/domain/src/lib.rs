//! The nouns and rules of the shop, one folder per business area.
//!
//! Nothing here performs I/O, reads a clock, knows SQL or knows Leptos: a rule takes facts and returns a
//! decision, so that it can be tested as a table and may run in a browser as well as on the server.
//! `read.rs` in an area holds its read models: plain structs named after the screen that shows them.

pub mod accounts;
pub mod audit;
pub mod basics;
pub mod carriers;
pub mod cart;
pub mod catalog;
pub mod checkout;
pub mod fulfilment;
pub mod inventory;
pub mod ledger;
pub mod orders;
pub mod outbox;
pub mod partners;
pub mod payments;
pub mod policies;
pub mod pricing;
pub mod refusal;
pub mod settings;

pub use refusal::Refusal;

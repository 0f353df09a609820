//! Every text a person reads, in Arabic and in English, and how numbers, money and dates are written in both.
//!
//! A fixed text is a constant of its area with both languages in it, so that none can be missing; a text with
//! something in it is a function. It knows no page and no markup: where a text stands is the views' affair.

mod plural;
mod text;

pub mod accounts;
pub mod address;
pub mod answers;
pub mod cart;
pub mod catalog;
pub mod checkout;
pub mod console;
pub mod dates;
pub mod inventory;
pub mod ledger;
pub mod listing;
pub mod numbers;
pub mod orders;
pub mod policies;
pub mod pricing;
pub mod refusals;
pub mod shop;

pub use plural::{Plural, PluralForms, counted, plural};
pub use text::{Text, code, isolated, text};

#[cfg(test)]
mod tests;

//! The Store API, as programs use it.

mod carts;
mod catalog;
mod described;
mod errors;
mod once;
mod partners;
mod program;

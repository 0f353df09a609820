//! Placing orders.

mod oversell;
mod placing;

//! The real index on a real shop: what is found, in which order, and what becomes of a damaged one.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

mod goods;
mod index;
mod lists;
mod said;
mod words;

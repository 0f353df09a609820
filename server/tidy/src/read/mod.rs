//! How Rust and SQL are read: small questions to a syntax tree that several rules ask. No rule stands here.

pub mod literals;
pub mod paths;
pub mod sql;
pub mod testing;
pub mod tokens;

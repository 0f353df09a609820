//! Puts the program together: its commands, its configuration, the HTTP side and the worker. No rule of the business
//! and no SQL is here, and nothing that reaches a browser.

pub mod cli;
pub mod config;
pub mod demo;
pub mod follow;
pub mod http;
pub mod seed;
pub mod wiring;
pub mod worker;

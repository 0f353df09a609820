//! The shop's own settings. Opening a shop touches every area and so lives in [`crate::first_run`].

mod local;
mod phone;
pub mod read;
pub mod steps;

pub use local::local;
pub use phone::{normalise_phone, phone_hint};

pub use crate::first_run::open_shop;

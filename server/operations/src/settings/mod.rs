//! The shop's own settings. Opening a shop touches every area and so lives in [`crate::first_run`]; changing it asks for
//! permission and is traced, which later areas do, and so lives in [`crate::edit_shop`].

mod local;
mod phone;
pub mod read;
pub mod steps;

pub use local::local;
pub use phone::{normalise_phone, phone_hint};

pub use crate::edit_shop::edit_shop;
pub use crate::first_run::open_shop;

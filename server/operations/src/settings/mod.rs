//! The shop's own settings. Opening a shop touches every area and so lives in [`crate::first_run`].

mod holidays;
mod local;
mod phone;
pub mod read;
mod set_work;
pub mod steps;

pub use holidays::{add_holiday, remove_holiday};
pub use local::local;
pub use phone::{normalise_phone, phone_hint};
pub use set_work::set_work;

pub use crate::first_run::open_shop;

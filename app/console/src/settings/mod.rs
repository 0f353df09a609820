//! The shop's settings: so far only the first run, which opens the shop.

pub mod api;
mod country_choice;
mod setup_page;

pub use setup_page::SetupPage;

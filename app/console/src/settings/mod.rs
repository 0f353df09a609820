//! The shop's settings: the first run, which opens the shop, and the screen that changes what it decided.

pub mod api;
mod country_choice;
mod fixed_card;
mod profile_fields;
mod profile_form;
mod settings_screen;
mod setup_page;

pub use settings_screen::SettingsScreen;
pub use setup_page::SetupPage;

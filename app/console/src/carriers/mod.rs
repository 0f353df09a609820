//! Delivery and the working day: hours, holidays, and where the shop delivers for how much.

pub mod api;
mod delivery_screen;
mod holidays_card;
mod regions_form;
mod work_form;

pub use delivery_screen::DeliveryScreen;

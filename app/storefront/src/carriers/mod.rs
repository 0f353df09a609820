//! Where the shop delivers.

mod api;
mod delivery_page;

pub use delivery_page::DeliveryPage;

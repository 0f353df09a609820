//! Following an order: the whole of it by its signed link, status and dates by number and phone.

mod api;
mod order_lines;
mod order_page;
mod track_page;
mod where_it_is;

pub use order_page::OrderPage;
pub use track_page::TrackPage;

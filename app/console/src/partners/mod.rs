//! Programs of partners: the keys that were given out, giving one out, taking one back.

pub mod api;
mod key_form;
mod key_row;
mod partners_page;

pub use partners_page::PartnersPage;

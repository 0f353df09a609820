//! Endpoints of partners' programs, and what they were told.

pub mod api;
mod delivery_row;
mod endpoint_form;
mod endpoint_row;
mod webhooks_page;

pub use webhooks_page::WebhooksPage;

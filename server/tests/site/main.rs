//! The shop over HTTP, through the real router and on a real database, without a browser: pages as they are read
//! without JavaScript, plain forms, and everything that must not be possible.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

mod api;
mod bad_input;
mod browsing;
mod bundles;
mod categories;
mod collections;
mod delivery;
mod editor;
mod escaping;
mod forms;
mod hours;
mod kept_pages;
mod kept_products;
mod listing;
mod machines;
mod media;
mod pictures;
mod policies;
mod promotions;
mod quotas;
mod security;
mod sessions;
mod settings;
mod sheets;
mod types;
mod web;
mod webhooks;

//! The shop over HTTP, through the real router and on a real database, without a browser: pages as they are read
//! without JavaScript, plain forms, and everything that must not be possible.

mod bad_input;
mod browsing;
mod forms;
mod media;
mod quotas;
mod security;
mod sessions;
mod web;

//! The return policy: written, published and looked back on.

pub mod api;
mod policy_form;
mod policy_page;
mod versions;

pub use policy_page::PolicyScreen;

//! Policies the shop shows and keeps.

mod api;
mod return_policy_page;

pub use return_policy_page::ReturnPolicyPage;

//! Policies: versioned texts that orders refer to.

mod publish;
pub mod read;
mod rows;
pub mod steps;

pub use publish::publish_return_policy;

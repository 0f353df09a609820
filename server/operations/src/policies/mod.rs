//! Policies: versioned texts that orders refer to.

pub mod read;
pub mod steps;

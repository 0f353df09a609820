//! Policies the shop shows and keeps: versioned, so that an order is governed by what its buyer saw.

mod edit;
mod payer;
pub mod read;

pub use edit::{RETURN_DAYS_MAX, ReturnPolicy, ReturnPolicyEdit};
pub use payer::ReturnPayer;

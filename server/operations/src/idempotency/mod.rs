//! Requests of programs that carry a key of their own (`Idempotency-Key`), so that repeating one does nothing twice.
//!
//! A request is claimed by its caller and key before it is worked on. The transaction of its effect says so in the same
//! row, and can't be committed by somebody whose turn is over; so after a crash whoever repeats the request knows
//! whether it has had its effect, and there is no moment in which it could have it twice. The answer is kept for a day.
//! What a request is, and what may be answered to it, is the business of whoever serves it.

mod claim;
mod settle;
pub mod steps;

pub use claim::{Asked, Claim, Claimed, claim};
pub use settle::{Answer, release, settle, sweep};

/// How long an answer is kept, in seconds.
pub const KEPT_SECONDS: i64 = 24 * 60 * 60;
/// How long whoever works on a request is waited for before the request is given up for lost, in seconds.
pub const LEASE_SECONDS: i64 = 60;

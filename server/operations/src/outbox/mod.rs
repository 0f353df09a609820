//! The outbox: what happened, written in the transaction of the event and worked off afterwards.

mod event;
pub mod read;
mod retry;
pub mod steps;
pub mod worker;

pub use event::{Event, Lane};
pub use retry::retry;

//! What the business does: use cases and all SQL, one folder per area.
//!
//! A use case that changes something owns its transaction and begins by asking whether its actor may; what anybody
//! may see asks for nobody. `steps.rs` of an area is what
//! other areas may do to its tables inside their transaction; `rows.rs` is private; `read.rs` holds queries
//! shaped for screens. Nothing here knows HTTP or Leptos, and nothing calls the outside world while a
//! transaction lives: what must follow is an event in the outbox (see `reactions`).

pub mod accounts;
mod actor;
pub mod audit;
pub mod backup;
pub mod basics;
pub mod carriers;
pub mod cart;
pub mod catalog;
pub mod changes;
pub mod check;
pub mod checkout;
pub mod db;
pub mod edit_shop;
mod error;
pub mod export;
pub mod first_run;
pub mod fulfilment;
pub mod grid;
pub mod idempotency;
mod ids;
pub mod import;
pub mod inventory;
pub mod ledger;
mod ops;
pub mod orders;
pub mod outbox;
pub mod partners;
pub mod payments;
pub mod policies;
pub mod ports;
pub mod pricing;
pub mod reactions;
pub mod settings;
#[cfg(any(test, feature = "testkit"))]
pub mod testkit;

pub use actor::{Actor, ActorKind};
pub use error::{Error, Result};
pub use ids::IdSource;
pub use ops::{Ops, Setup};

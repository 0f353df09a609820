//! What other areas may do to stock inside their transaction. Rows are locked in the order of variants; two orders
//! that meet in two locations of one variant may still wait for each other, which PostgreSQL ends and `Ops::write`
//! tries again.

mod claims;
mod components;
mod counts;
mod levels;
mod mismatches;
mod reserve;

pub use claims::{advance_claims, take_back};
pub use components::{bundles_with, is_bundle, refuse_bundle};
pub use counts::{Count, open_balance, set_count};
pub(super) use levels::lock_all;
pub use levels::{has_moved, level, locations, open_location, sellable};
pub use mismatches::mismatched_levels;
pub use reserve::{Short, Want, reserve};

//! Stock: movements, levels, and the claims orders have on units.

mod availability;
mod claim;
mod movement;
pub mod read;

pub use availability::Availability;
pub use claim::{ClaimEvent, ClaimStatus};
pub use movement::{
    COMPONENT_UNITS_MAX, COMPONENTS_MAX, COUNTED_MAX, MovementReason, free_after, parse_count,
};

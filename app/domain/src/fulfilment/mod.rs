//! Getting an order out of the house: pick, inspect and pack, hand over, deliver or take back.

mod stage;
mod status;

pub use stage::stage_of;
pub use status::{ReturnedAs, ShipmentEvent, ShipmentStatus};

//! The summary of an order from the two machines it is made of.

use super::ShipmentStatus;
use crate::orders::{OrderStatus, Stage};

/// The summary of an order in `status` whose shipment, if it has one, is in `shipment`.
pub const fn stage_of(status: OrderStatus, shipment: Option<ShipmentStatus>) -> Stage {
    match (status, shipment) {
        (OrderStatus::Placed, _) => Stage::Placed,
        (OrderStatus::Cancelled, _) => Stage::Cancelled,
        (OrderStatus::Returned, _) => Stage::Returned,
        (OrderStatus::Completed, _) => Stage::Delivered,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Picked)) => Stage::Picked,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Packed)) => Stage::Packed,
        (OrderStatus::Confirmed, Some(ShipmentStatus::HandedOver)) => Stage::OnTheWay,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Delivered)) => Stage::Delivered,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Refused)) => Stage::Refused,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Returned)) => Stage::Returned,
        (OrderStatus::Confirmed, Some(ShipmentStatus::Planned | ShipmentStatus::Void) | None) => {
            Stage::Confirmed
        }
    }
}

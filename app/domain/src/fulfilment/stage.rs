//! The summary of an order: derived from the order, its shipment and its payment, never stored.

use serde::{Deserialize, Serialize};

use super::ShipmentStatus;
use crate::accounts::Permission;
use crate::coded;
use crate::orders::OrderStatus;

coded! {
    /// Where an order stands as people speak of it.
    Stage {
        /// Waits to be confirmed.
        Placed => "placed",
        /// Confirmed, waits to be picked.
        Confirmed => "confirmed",
        /// Picked, waits to be inspected and packed.
        Picked => "picked",
        /// Packed, waits for the courier.
        Packed => "packed",
        /// With the courier.
        OnTheWay => "on_the_way",
        /// Delivered, cash with the courier.
        Delivered => "delivered",
        /// Refused at the door, on its way back.
        Refused => "refused",
        /// Back in the house.
        Returned => "returned",
        /// Cancelled.
        Cancelled => "cancelled",
    }
}

/// A step a person takes to move an order on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Confirm with the customer.
    Confirm,
    /// Take the units from the shelf.
    Pick,
    /// Inspect and pack them.
    Pack,
    /// Give the parcel to the courier.
    HandOver,
    /// Record the delivery with its cash.
    Deliver,
    /// Record that it was refused at the door.
    Refuse,
    /// Take the refused parcel back in.
    ReceiveBack,
    /// Cancel the order.
    Cancel,
}

impl Stage {
    /// The summary of an order in `status` whose shipment, if it has one, is in `shipment`.
    pub const fn of(status: OrderStatus, shipment: Option<ShipmentStatus>) -> Self {
        match (status, shipment) {
            (OrderStatus::Placed, _) => Self::Placed,
            (OrderStatus::Cancelled, _) => Self::Cancelled,
            (OrderStatus::Returned, _) => Self::Returned,
            (OrderStatus::Completed, _) => Self::Delivered,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Picked)) => Self::Picked,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Packed)) => Self::Packed,
            (OrderStatus::Confirmed, Some(ShipmentStatus::HandedOver)) => Self::OnTheWay,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Delivered)) => Self::Delivered,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Refused)) => Self::Refused,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Returned)) => Self::Returned,
            (OrderStatus::Confirmed, Some(ShipmentStatus::Planned | ShipmentStatus::Void) | None) => {
                Self::Confirmed
            }
        }
    }

    /// The one step that comes next, or none when nothing is left to do.
    pub const fn next_step(self) -> Option<Step> {
        match self {
            Self::Placed => Some(Step::Confirm),
            Self::Confirmed => Some(Step::Pick),
            Self::Picked => Some(Step::Pack),
            Self::Packed => Some(Step::HandOver),
            Self::OnTheWay => Some(Step::Deliver),
            Self::Refused => Some(Step::ReceiveBack),
            Self::Delivered | Self::Returned | Self::Cancelled => None,
        }
    }

    /// Whether an order can still be cancelled: until it leaves the house.
    pub const fn can_be_cancelled(self) -> bool {
        matches!(self, Self::Placed | Self::Confirmed | Self::Picked | Self::Packed)
    }

    /// Every step possible here, the usual one first.
    pub fn steps(self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.next_step().into_iter().collect();
        if self == Self::OnTheWay {
            steps.push(Step::Refuse);
        }
        if self.can_be_cancelled() {
            steps.push(Step::Cancel);
        }
        steps
    }

    /// Whether the promise still stands open: the customer waits for a parcel.
    pub const fn is_promised(self) -> bool {
        matches!(
            self,
            Self::Placed | Self::Confirmed | Self::Picked | Self::Packed | Self::OnTheWay
        )
    }
}

impl Step {
    /// Who may take it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Confirm | Self::Cancel => Permission::ManageOrders,
            Self::Pick | Self::Pack | Self::HandOver | Self::ReceiveBack => Permission::FulfilOrders,
            Self::Deliver | Self::Refuse => Permission::SettleDeliveries,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_open_order_has_exactly_one_next_step() {
        for stage in Stage::ALL {
            let is_over = matches!(stage, Stage::Delivered | Stage::Returned | Stage::Cancelled);
            assert_eq!(stage.next_step().is_none(), is_over, "{stage:?}");
        }
    }

    #[test]
    fn a_shipped_order_cannot_be_cancelled() {
        for stage in [
            Stage::OnTheWay,
            Stage::Delivered,
            Stage::Refused,
            Stage::Returned,
            Stage::Cancelled,
        ] {
            assert!(!stage.steps().contains(&Step::Cancel), "{stage:?}");
        }
    }
}

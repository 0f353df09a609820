//! The life of an order. Shipment and payment have their own; the summary is [`super::Stage`].

use crate::basics::life;
use crate::coded;

coded! {
    /// Where an order stands.
    OrderStatus {
        /// Placed; a person has not confirmed it yet.
        Placed => "placed",
        /// Confirmed; the shop is working on it.
        Confirmed => "confirmed",
        /// Delivered and paid.
        Completed => "completed",
        /// Refused at the door and back in the house.
        Returned => "returned",
        /// Cancelled before it left the house.
        Cancelled => "cancelled",
    }
}

coded! {
    /// What happens to an order.
    OrderEvent {
        /// A person confirmed it.
        Confirm => "confirm",
        /// It was delivered.
        Complete => "complete",
        /// It came back.
        Return => "return",
        /// It was cancelled.
        Cancel => "cancel",
    }
}

const LIFE: &[(OrderStatus, OrderEvent, OrderStatus)] = &[
    (OrderStatus::Placed, OrderEvent::Confirm, OrderStatus::Confirmed),
    (
        OrderStatus::Confirmed,
        OrderEvent::Complete,
        OrderStatus::Completed,
    ),
    (OrderStatus::Confirmed, OrderEvent::Return, OrderStatus::Returned),
    (OrderStatus::Placed, OrderEvent::Cancel, OrderStatus::Cancelled),
    (OrderStatus::Confirmed, OrderEvent::Cancel, OrderStatus::Cancelled),
];

impl OrderStatus {
    /// Where `event` leads, or none when it is not possible here.
    pub fn after(self, event: OrderEvent) -> Option<Self> {
        life::next(LIFE, self, event)
    }
}

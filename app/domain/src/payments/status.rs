//! The life of a payment. A "delivered" scan is not money: the cash is counted when it is recorded.

use crate::basics::{Money, life};
use crate::{Refusal, coded};

coded! {
    /// How an order is paid.
    PaymentMethod {
        /// The courier collects goods, delivery and fee at the door.
        CashOnDelivery => "cash_on_delivery",
    }
}

coded! {
    /// Where a payment stands.
    PaymentStatus {
        /// To be collected at the door.
        Due => "due",
        /// The parcel is with the courier, who has to collect it.
        WithCourier => "with_courier",
        /// The courier holds the cash.
        Collected => "collected",
        /// Nothing is to be paid any more.
        Void => "void",
    }
}

coded! {
    /// What happens to a payment.
    PaymentEvent {
        /// The parcel was handed over.
        HandOver => "hand_over",
        /// The cash was collected.
        Collect => "collect",
        /// The order was cancelled or refused.
        Cancel => "cancel",
    }
}

const LIFE: &[(PaymentStatus, PaymentEvent, PaymentStatus)] = &[
    (
        PaymentStatus::Due,
        PaymentEvent::HandOver,
        PaymentStatus::WithCourier,
    ),
    (
        PaymentStatus::WithCourier,
        PaymentEvent::Collect,
        PaymentStatus::Collected,
    ),
    (PaymentStatus::Due, PaymentEvent::Cancel, PaymentStatus::Void),
    (
        PaymentStatus::WithCourier,
        PaymentEvent::Cancel,
        PaymentStatus::Void,
    ),
];

impl PaymentStatus {
    /// Where `event` leads, or none when it is not possible here.
    pub fn after(self, event: PaymentEvent) -> Option<Self> {
        life::next(LIFE, self, event)
    }
}

/// Whether `total` is more than couriers collect.
pub const fn is_above_cash_limit(total: Money, limit: Money) -> bool {
    total.minor > limit.minor
}

/// Whether couriers collect `total`.
///
/// # Errors
/// [`Refusal::CashLimitExceeded`] when it is above `limit`.
pub fn check_cash_limit(total: Money, limit: Money) -> Result<(), Refusal> {
    if is_above_cash_limit(total, limit) {
        Err(Refusal::CashLimitExceeded { limit })
    } else {
        Ok(())
    }
}

//! What programs of partners are told.

use crate::coded;

coded! {
    /// What an endpoint may want to hear of.
    Topic {
        /// Orders and where they stand.
        Orders => "orders",
        /// Products, their prices, and whether they are on sale.
        Products => "products",
        /// Stock that was set or adjusted.
        Stock => "stock",
    }
}

coded! {
    /// Something that happened, as programs are told it.
    Happening {
        /// An order was placed.
        OrderPlaced => "order.placed",
        /// An order was confirmed.
        OrderConfirmed => "order.confirmed",
        /// Its parcel was handed over to a courier.
        HandedOver => "shipment.handed_over",
        /// It was delivered.
        OrderDelivered => "order.delivered",
        /// It was refused at the door.
        OrderRefused => "order.refused",
        /// It came back.
        OrderReturned => "order.returned",
        /// It was cancelled.
        OrderCancelled => "order.cancelled",
        /// A product's texts, price or status changed.
        ProductChanged => "product.changed",
        /// A variant's stock was set or adjusted.
        StockChanged => "stock.changed",
    }
}

impl Happening {
    /// The topic it belongs to.
    pub const fn topic(self) -> Topic {
        match self {
            Self::OrderPlaced
            | Self::OrderConfirmed
            | Self::HandedOver
            | Self::OrderDelivered
            | Self::OrderRefused
            | Self::OrderReturned
            | Self::OrderCancelled => Topic::Orders,
            Self::ProductChanged => Topic::Products,
            Self::StockChanged => Topic::Stock,
        }
    }
}

coded! {
    /// Where a message to an endpoint stands.
    DeliveryStatus {
        /// To be sent, for the first time or again.
        Waiting => "waiting",
        /// Taken.
        Delivered => "delivered",
        /// Given up.
        Failed => "failed",
    }
}

/// Seconds from a try that failed to the next; after the last of them the message is given up. Together over three
/// days, so that a weekend does no harm.
pub const RETRY_SECONDS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// Seconds to the next try after `failed` tries, of which `jitter` (0–99) hundredths of a tenth are added, so that what
/// failed together is not tried together; none when it is given up.
pub fn retry_after(failed: i64, jitter: u8) -> Option<i64> {
    let index = usize::try_from(failed.checked_sub(1)?).ok()?;
    let seconds = RETRY_SECONDS.get(index)?;
    Some(seconds + seconds * i64::from(jitter % 100) / 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_is_spread_and_ends() {
        assert_eq!(retry_after(1, 0), Some(5));
        assert_eq!((retry_after(2, 0), retry_after(2, 99)), (Some(300), Some(329)));
        assert_eq!(retry_after(9, 0), Some(86_400));
        assert_eq!((retry_after(10, 0), retry_after(0, 0)), (None, None));
        assert!(RETRY_SECONDS.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

//! The events of the business.

use domain::coded;

coded! {
    /// What happened. What follows from each stands in [`crate::reactions`].
    Event {
        /// An order was placed.
        OrderPlaced => "order_placed",
        /// An order was confirmed.
        OrderConfirmed => "order_confirmed",
        /// An order was handed over to a courier.
        OrderHandedOver => "order_handed_over",
        /// An order was delivered and its cash counted.
        OrderDelivered => "order_delivered",
        /// An order was refused at the door.
        OrderRefused => "order_refused",
        /// A refused order came back.
        OrderReturned => "order_returned",
        /// An order was cancelled.
        OrderCancelled => "order_cancelled",
        /// A picture's address was recorded; the picture has to be fetched.
        PictureRecorded => "picture_recorded",
        /// A picture is here as it came; its files have to be made.
        PictureKept => "picture_kept",
        /// A picture was taken away; its files have to be forgotten.
        PictureRemoved => "picture_removed",
    }
}

coded! {
    /// What may hold up what: an event waits only for others of its lane.
    Lane {
        /// Done in a moment.
        Quick => "quick",
        /// Seconds of work, or of waiting for others: pictures.
        Slow => "slow",
    }
}

impl Event {
    /// The lane it is worked off in.
    pub const fn lane(self) -> Lane {
        match self {
            Self::PictureRecorded | Self::PictureKept => Lane::Slow,
            _ => Lane::Quick,
        }
    }
}

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
    }
}

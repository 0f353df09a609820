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
        /// A picture is here as it came; files to show it by have to be made.
        PictureKept => "picture_kept",
        /// A picture is shown; smaller files of it have to be made.
        PictureShown => "picture_shown",
        /// A picture was taken away; its files have to be forgotten.
        PictureRemoved => "picture_removed",
        /// A product's texts, price or status changed.
        ProductChanged => "product_changed",
        /// A variant's stock was set or adjusted.
        StockChanged => "stock_changed",
        /// A category is called otherwise; its products have to be found by that.
        CategoryRenamed => "category_renamed",
        /// A brand is called otherwise, likewise.
        BrandRenamed => "brand_renamed",
        /// An attribute, its unit or a value of its list is called otherwise, likewise.
        AttributeRenamed => "attribute_renamed",
        /// A type asks an attribute no longer, or a list lost a value; what products say by that has to be forgotten.
        AttributeForgotten => "attribute_forgotten",
        /// A type was taken away; its products have to be of none.
        TypeRemoved => "type_removed",
        /// A sheet of products was sent in; what it would change has to be found out.
        SheetSent => "sheet_sent",
        /// A sheet of products was confirmed; it has to be carried out.
        SheetConfirmed => "sheet_confirmed",
    }
}

coded! {
    /// What may hold up what: an event waits only for others of its lane.
    Lane {
        /// Done in a moment.
        Quick => "quick",
        /// Seconds of work, or of waiting for others: pictures.
        Slow => "slow",
        /// Sheets of products that were sent in: somebody waits to see what one would change.
        Sheets => "sheets",
        /// Sheets that were confirmed: each may take minutes.
        Imports => "imports",
    }
}

impl Event {
    /// How long what follows from it waits. The files of a picture outlive it: backups and pages that are under way
    /// still name them.
    pub const fn delay_seconds(self) -> i64 {
        match self {
            Self::PictureRemoved => 3_600,
            _ => 0,
        }
    }

    /// The lane it is worked off in.
    pub const fn lane(self) -> Lane {
        match self {
            Self::PictureRecorded | Self::PictureKept | Self::PictureShown => Lane::Slow,
            Self::SheetSent => Lane::Sheets,
            Self::SheetConfirmed => Lane::Imports,
            _ => Lane::Quick,
        }
    }
}

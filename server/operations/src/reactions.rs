//! Every event and what follows from it, in one table. Each step is idempotent: an event may be delivered twice.
//!
//! What shoppers and staff see is read from the tables themselves, so most events are only told to partners.

use domain::partners::Happening;

use crate::outbox::Event;
use crate::{Error, Ops, Result, catalog, import, partners};

/// What follows from the event with the id `event` on the thing with the id `subject`.
pub(crate) async fn react(ops: &Ops, event: &str, (kind, subject): (Event, &str)) -> Result<()> {
    let happening = match kind {
        Event::PictureRecorded => return catalog::fetch_picture(ops, id(subject)?).await,
        Event::PictureKept => return catalog::show_picture(ops, id(subject)?).await,
        Event::PictureShown => return catalog::refine_picture(ops, id(subject)?).await,
        Event::PictureRemoved => return catalog::forget_picture_files(ops, id(subject)?).await,
        Event::CategoryRenamed => return catalog::follow_category_name(ops, id(subject)?).await,
        Event::BrandRenamed => return catalog::follow_brand_name(ops, id(subject)?).await,
        Event::AttributeRenamed => return catalog::follow_attribute_name(ops, id(subject)?).await,
        Event::AttributeForgotten => return catalog::forget_attribute(ops, id(subject)?).await,
        Event::TypeRemoved => return catalog::forget_type(ops, id(subject)?).await,
        Event::SheetSent => return import::look_through(ops, id(subject)?).await,
        Event::SheetConfirmed => return import::carry_out(ops, id(subject)?).await,
        Event::OrderPlaced => Happening::OrderPlaced,
        Event::OrderConfirmed => Happening::OrderConfirmed,
        Event::OrderHandedOver => Happening::HandedOver,
        Event::OrderDelivered => Happening::OrderDelivered,
        Event::OrderRefused => Happening::OrderRefused,
        Event::OrderReturned => Happening::OrderReturned,
        Event::OrderCancelled => Happening::OrderCancelled,
        Event::ProductChanged => Happening::ProductChanged,
        Event::StockChanged => Happening::StockChanged,
    };
    partners::announce(ops, event, (happening, subject)).await
}

fn id<T: std::str::FromStr>(subject: &str) -> Result<T> {
    subject
        .parse()
        .map_err(|_| Error::broken(format_args!("an event is about {subject:?}")))
}

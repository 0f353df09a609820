//! Every event and what follows from it, in one table. Each step is idempotent: an event may be delivered twice.
//!
//! What shoppers and staff see is read from the tables themselves, so most events need nothing done yet; they
//! are written all the same, because what has not been recorded can't be followed up.

use crate::outbox::Event;
use crate::{Error, Ops, Result, catalog};

/// What follows from `event` on the thing with the id `subject`.
pub(crate) async fn react(ops: &Ops, event: Event, subject: &str) -> Result<()> {
    match event {
        Event::PictureRecorded => catalog::fetch_picture(ops, id(subject)?).await,
        Event::PictureKept => catalog::show_picture(ops, id(subject)?).await,
        Event::PictureShown => catalog::refine_picture(ops, id(subject)?).await,
        Event::PictureRemoved => catalog::forget_picture_files(ops, id(subject)?).await,
        Event::OrderPlaced
        | Event::OrderConfirmed
        | Event::OrderHandedOver
        | Event::OrderDelivered
        | Event::OrderRefused
        | Event::OrderReturned
        | Event::OrderCancelled => Ok(()),
    }
}

fn id<T: std::str::FromStr>(subject: &str) -> Result<T> {
    subject
        .parse()
        .map_err(|_| Error::broken(format_args!("an event is about {subject:?}")))
}

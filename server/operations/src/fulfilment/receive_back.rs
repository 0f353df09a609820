//! Taking a refused parcel back in: what is fit for sale goes back on the shelf by a movement.

use domain::basics::{OrderId, clean_line};
use domain::fulfilment::{ReturnedAs, ShipmentEvent};
use domain::orders::OrderEvent;
use domain::orders::{Stage, Step};

use super::refuse::REASON_MAX;
use super::rows::{Outcome, advance, finish};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, inventory, orders};

/// Notes that the refused parcel of `order` is back and what it was found to be. `note` may be empty.
///
/// # Errors
/// `NotPossibleNow` when it was not refused or is back already; [`crate::Error::Missing`];
/// [`crate::Error::Denied`].
pub async fn receive_back(
    ops: &Ops,
    actor: &Actor,
    order: OrderId,
    (found, note): (ReturnedAs, &str),
) -> Result<()> {
    actor.may(Step::ReceiveBack.permission())?;
    let note = clean_line(note, REASON_MAX).unwrap_or_default();
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::ReceiveBack, Some(found)).await?;
        orders::steps::advance(tx, order, (facts.status, OrderEvent::Return)).await?;
        if found == ReturnedAs::Sellable {
            inventory::steps::take_back(tx, order, &note, actor.name()).await?;
        }
        let outcome = Outcome {
            action: "receive_back",
            before: Stage::Refused,
            after: Stage::Returned,
            due_at: None,
            note: &note,
            event: Some(Event::OrderReturned),
            returned_as: Some(found),
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

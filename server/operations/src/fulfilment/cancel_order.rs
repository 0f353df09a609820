//! Cancelling an order that has not left the house: its units and what it used of promotions are free again,
//! exactly once.

use domain::Refusal;
use domain::basics::{OrderId, clean_line};
use domain::fulfilment::{ShipmentEvent, stage_of};
use domain::inventory::ClaimEvent;
use domain::orders::OrderEvent;
use domain::orders::{Stage, Step};
use domain::payments::PaymentEvent;

use super::refuse::REASON_MAX;
use super::rows::{Outcome, advance, finish, status};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, inventory, orders, payments, pricing};

/// Cancels `order` for the reason given.
///
/// # Errors
/// `ReasonMissing`; `NotPossibleNow` when it has left the house or is over; [`crate::Error::Missing`];
/// [`crate::Error::Denied`].
pub async fn cancel_order(ops: &Ops, actor: &Actor, order: OrderId, reason: &str) -> Result<()> {
    actor.may(Step::Cancel.permission())?;
    let reason = clean_line(reason, REASON_MAX).map_err(|_| Refusal::ReasonMissing)?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        let shipment = status(tx, order).await?;
        let before = stage_of(facts.status, shipment);
        orders::steps::advance(tx, order, (facts.status, OrderEvent::Cancel)).await?;
        if shipment.is_some() {
            advance(tx, order, ShipmentEvent::Cancel, None).await?;
        }
        inventory::steps::advance_claims(tx, order, ClaimEvent::Release, actor.name()).await?;
        payments::steps::advance(tx, order, PaymentEvent::Cancel).await?;
        pricing::steps::give_back(tx, order).await?;
        orders::steps::note_cancel_reason(tx, order, &reason).await?;
        let outcome = Outcome {
            action: "cancel_order",
            before,
            after: Stage::Cancelled,
            due_at: None,
            note: &reason,
            event: Some(Event::OrderCancelled),
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

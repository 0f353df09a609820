//! Confirming an order with its customer: the reservation becomes an allocation, and the warehouse may begin.

use domain::basics::OrderId;
use domain::inventory::ClaimEvent;
use domain::orders::OrderEvent;
use domain::orders::{Stage, Step};

use super::rows::{Outcome, finish, plan};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, inventory, orders};

/// Confirms `order`.
///
/// # Errors
/// `NotPossibleNow` when it is not waiting for that; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn confirm_order(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Step::Confirm.permission())?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        orders::steps::advance(tx, order, (facts.status, OrderEvent::Confirm)).await?;
        inventory::steps::advance_claims(tx, order, ClaimEvent::Allocate, actor.name()).await?;
        plan(tx, order).await?;
        let outcome = Outcome {
            action: "confirm_order",
            before: Stage::Placed,
            after: Stage::Confirmed,
            due_at: Some(facts.hand_over_by),
            note: "",
            event: Some(Event::OrderConfirmed),
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

//! Handing a parcel over: the units leave the house, and the courier has to collect its total.

use domain::basics::OrderId;
use domain::fulfilment::ShipmentEvent;
use domain::inventory::ClaimEvent;
use domain::ledger;
use domain::orders::{Stage, Step};
use domain::payments::PaymentEvent;

use super::rows::{Outcome, advance, finish};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, inventory, orders, payments};

/// Notes that the courier took the parcel of `order`.
///
/// # Errors
/// `NotPossibleNow` when it is not packed; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn hand_over(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Step::HandOver.permission())?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::HandOver, None).await?;
        inventory::steps::advance_claims(tx, order, ClaimEvent::Ship, actor.name()).await?;
        payments::steps::advance(tx, order, PaymentEvent::HandOver).await?;
        let entries = ledger::hand_over(&facts.amounts)?;
        crate::ledger::steps::post(tx, order, "hand_over", &entries).await?;
        let outcome = Outcome {
            action: "hand_over",
            before: Stage::Packed,
            after: Stage::OnTheWay,
            due_at: Some(facts.promise_ends_at),
            note: "",
            event: Some(Event::OrderHandedOver),
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

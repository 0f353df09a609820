//! Recording a refusal at the door: nothing is to be collected any more, and the parcel must come back.

use domain::Refusal;
use domain::basics::{OrderId, clean_line};
use domain::fulfilment::ShipmentEvent;
use domain::ledger;
use domain::orders::{Stage, Step};
use domain::payments::PaymentEvent;

use super::rows::{Outcome, advance, finish};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, orders, payments};

/// A refused parcel should be back within three days.
const BACK_WITHIN_SECONDS: i64 = 3 * 24 * 3_600;
/// The longest reason, in characters.
pub(super) const REASON_MAX: usize = 200;

/// Notes that the customer refused the parcel of `order`, and why.
///
/// # Errors
/// `ReasonMissing`; `NotPossibleNow` when the parcel is not with a courier; [`crate::Error::Missing`];
/// [`crate::Error::Denied`].
pub async fn refuse(ops: &Ops, actor: &Actor, order: OrderId, reason: &str) -> Result<()> {
    actor.may(Step::Refuse.permission())?;
    let reason = clean_line(reason, REASON_MAX).map_err(|_| Refusal::ReasonMissing)?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::Refuse, None).await?;
        payments::steps::advance(tx, order, PaymentEvent::Cancel).await?;
        let entries = ledger::refuse(&facts.amounts)?;
        crate::ledger::steps::post(tx, order, "refuse", &entries).await?;
        let outcome = Outcome {
            action: "refuse",
            before: Stage::OnTheWay,
            after: Stage::Refused,
            due_at: Some(tx.now().plus_seconds(BACK_WITHIN_SECONDS)),
            note: &reason,
            event: Some(Event::OrderRefused),
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

//! Private writes, and what every step does at its end.

use domain::audit::Subject;
use domain::basics::{Instant, OrderId, ShipmentId};
use domain::fulfilment::{ReturnedAs, ShipmentEvent, ShipmentStatus};
use domain::orders::Stage;

use crate::db::Tx;
use crate::orders::steps::Facts;
use crate::outbox::Event;
use crate::{Actor, Error, Result, args, audit, orders, outbox};

/// Plans the shipment of a confirmed order.
pub(super) async fn plan(tx: &mut Tx<'_>, order: OrderId) -> Result<()> {
    let id: ShipmentId = tx.new_id();
    tx.execute_one(
        "INSERT INTO fulfilment_shipments (id, order_id, status, planned_at, changed_at)
         VALUES ($1, $2, $3, $4, $4)",
        args![id, order, ShipmentStatus::Planned.code(), tx.now()],
    )
    .await
}

/// Moves the shipment of an order on.
///
/// # Errors
/// `NotPossibleNow` when the order has no shipment or `event` is not possible where it stands;
/// [`Error::Clash`] when somebody was faster.
pub(super) async fn advance(
    tx: &mut Tx<'_>,
    order: OrderId,
    event: ShipmentEvent,
    returned_as: Option<ReturnedAs>,
) -> Result<ShipmentStatus> {
    // An order without a shipment is only not that far.
    let before = status(tx, order).await?;
    let after = before.and_then(|status| status.after(event));
    let (Some(before), Some(after)) = (before, after) else {
        return Err(Error::Refused(domain::Refusal::NotPossibleNow));
    };
    tx.execute_one(
        "UPDATE fulfilment_shipments
         SET status = $1, changed_at = $2, returned_as = $3
         WHERE order_id = $4 AND status = $5",
        args![
            after.code(),
            tx.now(),
            returned_as.map(ReturnedAs::code),
            order,
            before.code()
        ],
    )
    .await?;
    Ok(after)
}

/// Where the shipment of an order stands, if it has one.
pub(super) async fn status(tx: &mut Tx<'_>, order: OrderId) -> Result<Option<ShipmentStatus>> {
    let row = tx
        .row(
            "SELECT status FROM fulfilment_shipments WHERE order_id = $1",
            args![order],
        )
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// What a step led to.
pub(super) struct Outcome<'a> {
    /// The verb, for the audit trail.
    pub action: &'static str,
    /// What the order was.
    pub before: Stage,
    /// What it has become.
    pub after: Stage,
    /// When the next step is due; none when nothing is left to do.
    pub due_at: Option<Instant>,
    /// What the person wrote.
    pub note: &'a str,
    /// What happened, when somebody else may have to act on it.
    pub event: Option<Event>,
    /// What a parcel that came back was found to be.
    pub returned_as: Option<ReturnedAs>,
}

/// Notes what a step led to: history, due time, audit trail, outbox.
pub(super) async fn finish(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (order, facts): (OrderId, &Facts),
    outcome: Outcome<'_>,
) -> Result<()> {
    let Outcome {
        action,
        before,
        after,
        due_at,
        note,
        event,
        returned_as,
    } = outcome;
    orders::steps::note_stage(tx, actor, order, (after, due_at, note)).await?;
    let entry = audit::Entry::new(action, Subject::Order, order)
        .labelled(&facts.number)
        .change("stage", before.code(), after.code())
        .change("returned_as", "", returned_as.map_or("", ReturnedAs::code))
        .because(note);
    audit::steps::record(tx, actor, entry).await?;
    match event {
        Some(event) => outbox::steps::push(tx, event, order).await,
        None => Ok(()),
    }
}

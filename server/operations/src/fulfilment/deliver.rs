//! Recording a delivery with its cash. "Delivered" is not money: the cash is counted.

use domain::Refusal;
use domain::basics::{Money, OrderId};
use domain::fulfilment::ShipmentEvent;
use domain::ledger;
use domain::orders::OrderEvent;
use domain::orders::{Stage, Step};
use domain::payments::PaymentEvent;
use domain::refusal::Problem;

use super::rows::{Outcome, advance, finish};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, orders, payments};

/// Notes that the customer took the parcel of `order` and that the courier holds `counted` in cash, as typed.
///
/// # Errors
/// `InvalidFields` for `counted`; `CashDiffers` when it is not what was to be collected; `NotPossibleNow` when
/// the parcel is not with a courier; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn deliver(ops: &Ops, actor: &Actor, order: OrderId, counted: &str) -> Result<()> {
    actor.may(Step::Deliver.permission())?;
    let currency = ops.shop().await?.currency;
    let counted = Money::parse(counted, currency);
    let counted = counted.map_err(|_| Refusal::field("counted", Problem::NotAnAmount))?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::Deliver, None).await?;
        if counted != facts.total {
            return Err(Refusal::CashDiffers {
                due: facts.total,
                counted,
            }
            .into());
        }
        payments::steps::advance(tx, order, PaymentEvent::Collect).await?;
        orders::steps::advance(tx, order, (facts.status, OrderEvent::Complete)).await?;
        let entries = ledger::deliver(&facts.amounts)?;
        crate::ledger::steps::post(tx, order, "deliver", &entries).await?;
        let outcome = Outcome {
            action: "deliver",
            before: Stage::OnTheWay,
            after: Stage::Delivered,
            due_at: None,
            note: "",
            event: Some(Event::OrderDelivered),
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

//! Inside the house: picking, then inspecting and packing.

use domain::basics::OrderId;
use domain::fulfilment::ShipmentEvent;
use domain::inventory::ClaimEvent;
use domain::orders::{Stage, Step};

use super::rows::{Outcome, advance, finish};
use crate::{Actor, Ops, Result, inventory, orders};

/// Notes that the units of `order` were taken from the shelf.
///
/// # Errors
/// `NotPossibleNow` when it is not waiting for that; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn pick_order(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Step::Pick.permission())?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::Pick, None).await?;
        inventory::steps::advance_claims(tx, order, ClaimEvent::Pick, actor.name()).await?;
        let outcome = Outcome {
            action: "pick_order",
            before: Stage::Confirmed,
            after: Stage::Picked,
            due_at: Some(facts.hand_over_by),
            note: "",
            event: None,
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

/// Notes that the units of `order` were inspected and packed.
///
/// # Errors
/// `NotPossibleNow` when it is not waiting for that; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn pack_order(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Step::Pack.permission())?;
    ops.write(async |tx| {
        let facts = orders::steps::take_up(tx, order).await?;
        advance(tx, order, ShipmentEvent::Pack, None).await?;
        let outcome = Outcome {
            action: "pack_order",
            before: Stage::Picked,
            after: Stage::Packed,
            due_at: Some(facts.hand_over_by),
            note: "",
            event: None,
            returned_as: None,
        };
        finish(tx, actor, (order, &facts), outcome).await
    })
    .await
}

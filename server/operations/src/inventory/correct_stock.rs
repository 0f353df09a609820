//! Correcting stock: by a movement with a reason, never by overwriting a counter.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{LocationId, VariantId, clean_line};
use domain::inventory::{COUNTED_MAX, MovementReason, parse_count};
use domain::refusal::{Problem, Refusal};

use super::rows::lock_level;
use super::steps::{Count, set_count};
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit, catalog};

/// What a person counted, and why it differs.
#[derive(Debug, Clone)]
pub struct CorrectStock {
    /// The variant.
    pub variant: VariantId,
    /// Where it was counted.
    pub location: LocationId,
    /// What was counted, as typed.
    pub counted: String,
    /// Why it differs, as typed.
    pub reason: String,
}

/// Makes the stock what was counted.
///
/// # Errors
/// `InvalidFields` for `counted` or `reason`; `StockHeld` when orders hold more than was counted.
pub async fn correct_stock(ops: &Ops, actor: &Actor, correction: &CorrectStock) -> Result<()> {
    actor.may(Permission::CorrectStock)?;
    let counted = parse_count(&correction.counted);
    let counted = counted.ok_or_else(|| Refusal::field("counted", Problem::NotANumber))?;
    let reason = checked(&correction.reason)?;
    let at = (correction.variant, correction.location);
    ops.write(async |tx| count(tx, actor, at, (counted, &reason)).await)
        .await
}

/// Units that came or went, and why.
#[derive(Debug, Clone)]
pub struct AdjustStock {
    /// The variant.
    pub variant: VariantId,
    /// Where.
    pub location: LocationId,
    /// Units added; negative: taken.
    pub delta: i64,
    /// Why, as it was sent.
    pub reason: String,
}

/// Changes the stock by so many units, whatever it is when this is done: for programs that keep it in step.
///
/// # Errors
/// `InvalidFields` for `delta` or `reason`; `StockHeld` when orders hold what would be taken.
pub async fn adjust_stock(ops: &Ops, actor: &Actor, adjustment: &AdjustStock) -> Result<()> {
    actor.may(Permission::CorrectStock)?;
    let reason = checked(&adjustment.reason)?;
    let (variant, location) = (adjustment.variant, adjustment.location);
    ops.write(async |tx| {
        // Known before its row is locked, which would make one.
        catalog::steps::sku(tx, variant).await?;
        location_name(tx, location).await?;
        let (on_hand, held) = lock_level(tx, variant, location).await?;
        let counted = on_hand
            .checked_add(adjustment.delta)
            .filter(|counted| *counted <= COUNTED_MAX)
            .ok_or(Refusal::field("delta", Problem::NotANumber))?;
        if counted < held {
            return Err(Refusal::StockHeld { free: on_hand - held }.into());
        }
        count(tx, actor, (variant, location), (counted, &reason)).await
    })
    .await
}

fn checked(reason: &str) -> Result<String> {
    clean_line(reason, 200).map_err(|problem| Refusal::field("reason", problem.into()).into())
}

async fn count(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (variant, location): (VariantId, LocationId),
    (counted, reason): (i64, &str),
) -> Result<()> {
    let sku = catalog::steps::sku(tx, variant).await?;
    let place = location_name(tx, location).await?;
    let count = Count {
        variant,
        location,
        counted,
        reason: MovementReason::Correction,
        note: reason,
        actor_name: actor.name(),
    };
    let (before, after) = set_count(tx, &count).await?;
    let entry = audit::Entry::new("correct_stock", Subject::Stock, variant)
        .labelled(&sku)
        .change("on_hand", before, after)
        .change("location", "", &place)
        .because(reason);
    audit::steps::record(tx, actor, entry).await
}

async fn location_name(tx: &mut Tx<'_>, location: LocationId) -> Result<String> {
    tx.one(
        "SELECT name_en FROM inventory_locations WHERE id = $1",
        args![location],
    )
    .await?
    .get(0)
}

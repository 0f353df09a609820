//! Correcting stock: by a movement with a reason, never by overwriting a counter.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{LocationId, VariantId, clean_line, latin_digits};
use domain::inventory::MovementReason;
use domain::refusal::{Problem, Refusal};

use super::steps::{Count, set_count};
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit, catalog};

/// The most units a person can claim to have counted in one place.
const COUNTED_MAX: i64 = 1_000_000;

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
    let counted = match latin_digits(correction.counted.trim()).parse::<i64>() {
        Ok(units) if (0..=COUNTED_MAX).contains(&units) => units,
        _ => return Err(Refusal::field("counted", Problem::NotANumber).into()),
    };
    let reason = clean_line(&correction.reason, 200).map_err(|p| Refusal::field("reason", p.into()))?;
    let (variant, location) = (correction.variant, correction.location);
    ops.write(async |tx| {
        let sku = catalog::steps::sku(tx, variant).await?;
        let place = location_name(tx, location).await?;
        let count = Count {
            variant,
            location,
            counted,
            reason: MovementReason::Correction,
            note: &reason,
            actor_name: actor.name(),
        };
        let (before, after) = set_count(tx, &count).await?;
        let entry = audit::Entry::new("correct_stock", Subject::Stock, variant)
            .labelled(&sku)
            .change("on_hand", before, after)
            .change("location", "", &place)
            .because(&reason);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

async fn location_name(tx: &mut Tx<'_>, location: LocationId) -> Result<String> {
    tx.one(
        "SELECT name_en FROM inventory_locations WHERE id = $1",
        args![location],
    )
    .await?
    .get(0)
}

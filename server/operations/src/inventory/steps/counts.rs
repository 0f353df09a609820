//! Counts of what stands on the shelf: the first, and every one that replaces what the books say.

use domain::basics::{LocationId, VariantId};
use domain::inventory::MovementReason;

use super::components::refuse_bundle;
use crate::db::Tx;
use crate::inventory::rows::{Movement, lock_level, record};
use crate::outbox::Event;
use crate::{Result, args, outbox};

/// Writes the first count of a variant at a location, of which partners are told; false when it has a movement there already.
///
/// # Errors
/// `BundleHasNoStock`; [`Error::Broken`] when the database fails.
pub async fn open_balance(
    tx: &mut Tx<'_>,
    variant: VariantId,
    location: LocationId,
    units: i64,
    actor_name: &str,
) -> Result<bool> {
    lock_level(tx, variant, location).await?;
    if units != 0 {
        refuse_bundle(tx, variant).await?;
    }
    let known = tx
        .row(
            "SELECT id FROM inventory_movements WHERE variant_id = $1 AND location_id = $2 LIMIT 1",
            args![variant, location],
        )
        .await?;
    if known.is_some() || units == 0 {
        return Ok(known.is_none());
    }
    let reason = MovementReason::OpeningBalance;
    let movement = Movement {
        variant,
        location,
        delta: units,
        reason,
        note: "",
        order: None,
        actor_name,
    };
    record(tx, &movement).await?;
    outbox::steps::push(tx, Event::StockChanged, variant).await?;
    Ok(true)
}

/// A count that replaces what the books say of a variant at a location.
#[derive(Debug, Clone)]
pub struct Count<'a> {
    /// The variant.
    pub variant: VariantId,
    /// The location.
    pub location: LocationId,
    /// Units found.
    pub counted: i64,
    /// Why.
    pub reason: MovementReason,
    /// What the person wrote.
    pub note: &'a str,
    /// Who counted.
    pub actor_name: &'a str,
}

/// Makes the stock what was counted, by a movement that partners are told of; (before, after). Nothing is written when they are the same.
///
/// # Errors
/// `StockHeld` when orders hold more than was counted; `BundleHasNoStock`.
pub async fn set_count(tx: &mut Tx<'_>, count: &Count<'_>) -> Result<(i64, i64)> {
    let (on_hand, held) = lock_level(tx, count.variant, count.location).await?;
    if domain::inventory::free_after(count.counted, held).is_none() {
        return Err(domain::Refusal::StockHeld { free: on_hand - held }.into());
    }
    let delta = count.counted - on_hand;
    if delta != 0 {
        refuse_bundle(tx, count.variant).await?;
        let Count {
            variant,
            location,
            reason,
            note,
            actor_name,
            ..
        } = *count;
        let movement = Movement {
            variant,
            location,
            delta,
            reason,
            note,
            order: None,
            actor_name,
        };
        record(tx, &movement).await?;
        outbox::steps::push(tx, Event::StockChanged, variant).await?;
    }
    Ok((on_hand, count.counted))
}

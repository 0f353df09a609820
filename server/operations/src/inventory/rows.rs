//! Private writes: a movement and its counter, always together.

use domain::basics::{LocationId, MovementId, OrderId, VariantId};
use domain::inventory::{Availability, MovementReason};

use crate::changes::Aspect;
use crate::db::{Record, Tx};
use crate::{Result, args, catalog};

/// A change of stock.
#[derive(Debug, Clone)]
pub(super) struct Movement<'a> {
    pub variant: VariantId,
    pub location: LocationId,
    /// Units added (negative: taken); never zero.
    pub delta: i64,
    pub reason: MovementReason,
    pub note: &'a str,
    pub order: Option<OrderId>,
    pub actor_name: &'a str,
}

/// Writes a movement and brings the counter up to it.
pub(super) async fn record(tx: &mut Tx<'_>, movement: &Movement<'_>) -> Result<()> {
    lock_level(tx, movement.variant, movement.location).await?;
    let row = tx
        .one(
            "UPDATE inventory_levels
             SET on_hand = on_hand + $1
             WHERE variant_id = $2 AND location_id = $3
             RETURNING on_hand - held, (SELECT COUNT(*) FROM inventory_components WHERE component_id = $2)",
            args![movement.delta, movement.variant, movement.location],
        )
        .await?;
    tell_units(tx, movement.variant, &row, movement.delta).await?;
    let id: MovementId = tx.new_id();
    tx.execute_one(
        "INSERT INTO inventory_movements (id, at, variant_id, location_id, delta, reason, note, order_id,
                actor_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            tx.now(),
            movement.variant,
            movement.location,
            movement.delta,
            movement.reason.code(),
            movement.note,
            movement.order,
            movement.actor_name,
        ],
    )
    .await
}

/// Notes that the units of a variant which nobody holds became others by `delta` at one location, if shoppers could see
/// it; `row` says how many they are now, and in how many bundles the variant is. What shoppers see is the sum over all
/// locations, which is never below a part of it: where this part says the same as before, the sum does too. Bundles
/// say something else with every unit, perhaps.
pub(super) async fn tell_units(tx: &mut Tx<'_>, variant: VariantId, row: &Record, delta: i64) -> Result<()> {
    let free: i64 = row.get(0)?;
    let (was, is) = (Availability::of(free - delta), Availability::of(free));
    if was.is_sold_out() != is.is_sold_out() {
        catalog::steps::units_changed(tx, variant, Aspect::Stock).await?;
    } else if was != is {
        catalog::steps::units_changed(tx, variant, Aspect::Units).await?;
    }
    if row.get::<i64>(1)? > 0 {
        for bundle in super::steps::bundles_with(tx, variant).await? {
            catalog::steps::units_changed(tx, bundle, Aspect::Stock).await?;
        }
    }
    Ok(())
}

/// Locks the counters of a variant at a location until the transaction ends, making them when there are none:
/// (on hand, held).
pub(super) async fn lock_level(
    tx: &mut Tx<'_>,
    variant: VariantId,
    location: LocationId,
) -> Result<(i64, i64)> {
    let row = tx
        .one(
            "INSERT INTO inventory_levels (variant_id, location_id, on_hand, held)
             VALUES ($1, $2, 0, 0)
             ON CONFLICT (variant_id, location_id) DO UPDATE SET held = inventory_levels.held
             RETURNING on_hand, held",
            args![variant, location],
        )
        .await?;
    Ok((row.get(0)?, row.get(1)?))
}

//! What becomes of the units an order holds: moved on with the order, let go, shipped, taken back.

use domain::basics::{ClaimId, LocationId, OrderId, VariantId};
use domain::inventory::{ClaimEvent, ClaimStatus, MovementReason};

use crate::db::Tx;
use crate::inventory::rows::{Movement, record, tell_units};
use crate::{Error, Result, args};

struct Claim {
    id: ClaimId,
    variant: VariantId,
    location: LocationId,
    units: i64,
    status: ClaimStatus,
}

/// Moves every claim of `order` on; what `event` means for stock is done with it, exactly once.
///
/// # Errors
/// `NotPossibleNow` when `event` is not possible where a claim stands; [`Error::Clash`] when somebody was faster.
pub async fn advance_claims(
    tx: &mut Tx<'_>,
    order: OrderId,
    event: ClaimEvent,
    actor_name: &str,
) -> Result<()> {
    for claim in claims(tx, order).await? {
        let after = claim
            .status
            .after(event)
            .ok_or(Error::Refused(domain::Refusal::NotPossibleNow))?;
        tx.execute_one(
            "UPDATE inventory_claims SET status = $1, since = $2 WHERE id = $3 AND status = $4",
            args![after.code(), tx.now(), claim.id, claim.status.code()],
        )
        .await?;
        if claim.status.holds_units() && !after.holds_units() {
            let_go(tx, &claim).await?;
        }
        if event == ClaimEvent::Ship {
            let (variant, location, reason) = (claim.variant, claim.location, MovementReason::Shipped);
            let delta = -claim.units;
            let movement = Movement {
                variant,
                location,
                delta,
                reason,
                note: "",
                order: Some(order),
                actor_name,
            };
            record(tx, &movement).await?;
        }
    }
    Ok(())
}

/// Puts the shipped units of a refused order back on the shelf they came from.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn take_back(tx: &mut Tx<'_>, order: OrderId, note: &str, actor_name: &str) -> Result<()> {
    for claim in claims(tx, order).await? {
        if claim.status == ClaimStatus::Shipped {
            let movement = Movement {
                variant: claim.variant,
                location: claim.location,
                delta: claim.units,
                reason: MovementReason::ReturnedRefused,
                note,
                order: Some(order),
                actor_name,
            };
            record(tx, &movement).await?;
        }
    }
    Ok(())
}

async fn let_go(tx: &mut Tx<'_>, claim: &Claim) -> Result<()> {
    let row = tx
        .row(
            "UPDATE inventory_levels
             SET held = held - $1
             WHERE variant_id = $2 AND location_id = $3 AND held >= $1
             RETURNING on_hand - held, (SELECT COUNT(*) FROM inventory_components WHERE component_id = $2)",
            args![claim.units, claim.variant, claim.location],
        )
        .await?
        .ok_or(Error::Clash)?;
    tell_units(tx, claim.variant, &row, claim.units).await
}

async fn claims(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Claim>> {
    let rows = tx
        .rows(
            "SELECT id, variant_id, location_id, quantity, status
             FROM inventory_claims
             WHERE order_id = $1
             ORDER BY variant_id, location_id
             LIMIT 1000",
            args![order],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Claim {
                id: row.parse(0)?,
                variant: row.parse(1)?,
                location: row.parse(2)?,
                units: row.get(3)?,
                status: row.parse(4)?,
            })
        })
        .collect()
}

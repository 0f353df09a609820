//! Holding units for an order's lines, without ever selling one twice.

use std::collections::BTreeMap;

use domain::basics::{ClaimId, LineId, LocationId, OrderId, VariantId};
use domain::inventory::ClaimStatus;

use super::levels::free_by_location;
use crate::db::Tx;
use crate::inventory::rows::tell_units;
use crate::{Error, Result, args};

/// How often a reservation looks again after somebody else took units between its look and its claim.
const LOOKS_MAX: usize = 32;

/// Units of one variant to be held for a line: its own, or those of a component of the bundle it sells.
#[derive(Debug, Clone, Copy)]
pub struct Want {
    /// The line.
    pub line: LineId,
    /// The variant that stands on the shelf.
    pub variant: VariantId,
    /// The units.
    pub units: i64,
}

/// What could not be held, and the units of it that could be had.
pub type Short = (Want, i64);

/// Holds units for the lines of `order`, all of them or none: when a line can't be filled, nothing that was
/// written here may be committed.
///
/// # Errors
/// The inner error lists what can't be held; the outer one is the database's.
pub async fn reserve(
    tx: &mut Tx<'_>,
    order: OrderId,
    wants: &[Want],
) -> Result<std::result::Result<(), Vec<Short>>> {
    let mut sorted = wants.to_vec();
    sorted.sort_by_key(|want| want.variant);
    let mut short = Vec::new();
    for want in sorted {
        if let Err(available) = reserve_line(tx, order, want).await? {
            short.push((want, available));
        }
    }
    Ok(if short.is_empty() { Ok(()) } else { Err(short) })
}

/// Holds one line's units, from the first location that has some on. A look at the shelf is only a hint; what
/// counts is the guarded claim, which fails when somebody else was faster, and then the shelf is looked at again.
async fn reserve_line(tx: &mut Tx<'_>, order: OrderId, want: Want) -> Result<std::result::Result<(), i64>> {
    let mut taken: BTreeMap<LocationId, i64> = BTreeMap::new();
    let mut missing = want.units;
    for _ in 0..LOOKS_MAX {
        let free = free_by_location(tx, want.variant).await?;
        let sellable: i64 = free.iter().map(|(_, units)| units).sum();
        if sellable < missing {
            return Ok(Err(sellable + (want.units - missing)));
        }
        for (location, units) in free {
            let take = units.min(missing);
            if take > 0 && hold(tx, want.variant, location, take).await? {
                *taken.entry(location).or_default() += take;
                missing -= take;
            }
        }
        if missing == 0 {
            for (location, units) in taken {
                add_claim(tx, order, Want { units, ..want }, location).await?;
            }
            return Ok(Ok(()));
        }
    }
    Err(Error::Clash)
}

/// The guard against overselling: holds the units only where they are on the shelf and nobody holds them.
async fn hold(tx: &mut Tx<'_>, variant: VariantId, location: LocationId, units: i64) -> Result<bool> {
    let row = tx
        .row(
            "UPDATE inventory_levels
             SET held = held + $1
             WHERE variant_id = $2 AND location_id = $3 AND on_hand - held >= $1
             RETURNING on_hand - held, (SELECT COUNT(*) FROM inventory_components WHERE component_id = $2)",
            args![units, variant, location],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    tell_units(tx, variant, &row, -units).await?;
    Ok(true)
}

async fn add_claim(tx: &mut Tx<'_>, order: OrderId, want: Want, location: LocationId) -> Result<()> {
    let id: ClaimId = tx.new_id();
    tx.execute_one(
        "INSERT INTO inventory_claims (id, order_id, line_id, variant_id, location_id, quantity, status, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            order,
            want.line,
            want.variant,
            location,
            want.units,
            ClaimStatus::Reserved.code(),
            tx.now(),
        ],
    )
    .await
}

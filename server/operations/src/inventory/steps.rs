//! What other areas may do to stock inside their transaction. Rows are locked in the order of variants; two orders
//! that meet in two locations of one variant may still wait for each other, which PostgreSQL ends and `Ops::write`
//! tries again.

use std::collections::BTreeMap;

use domain::basics::{ClaimId, LineId, LocationId, OrderId, Translated, VariantId};
use domain::inventory::{ClaimEvent, ClaimStatus, MovementReason};

use super::rows::{Movement, lock_level, record};
use crate::db::Tx;
use crate::{Error, Result, args, catalog};

/// How often a reservation looks again after somebody else took units between its look and its claim.
const LOOKS_MAX: usize = 32;

/// Units of one line to be held.
#[derive(Debug, Clone, Copy)]
pub struct Want {
    /// The line.
    pub line: LineId,
    /// The variant.
    pub variant: VariantId,
    /// The units.
    pub units: i64,
}

/// A line that could not be filled: (variant, units that could be had).
pub type Short = (VariantId, i64);

/// Adds a place that holds stock.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn open_location(tx: &mut Tx<'_>, name: &Translated, position: i64) -> Result<LocationId> {
    let id: LocationId = tx.new_id();
    tx.execute_one(
        "INSERT INTO inventory_locations (id, name_ar, name_en, position)
         VALUES ($1, $2, $3, $4)",
        args![id, &name.ar, &name.en, position],
    )
    .await?;
    Ok(id)
}

/// Every place that holds stock, in order; stock is taken from the first that has some.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn locations(tx: &mut Tx<'_>) -> Result<Vec<(LocationId, Translated)>> {
    let sql = "SELECT id, name_ar, name_en FROM inventory_locations ORDER BY position LIMIT 100";
    let rows = tx.rows(sql, args![]).await?;
    rows.iter()
        .map(|row| Ok((row.parse(0)?, row.translated(1)?)))
        .collect()
}

/// Writes the first count of a variant at a location; false when it has a movement there already.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn open_balance(
    tx: &mut Tx<'_>,
    variant: VariantId,
    location: LocationId,
    units: i64,
    actor_name: &str,
) -> Result<bool> {
    lock_level(tx, variant, location).await?;
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
    Ok(true)
}

/// Whether a variant has a movement, at any location.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn has_moved(tx: &mut Tx<'_>, variant: VariantId) -> Result<bool> {
    let sql = "SELECT id FROM inventory_movements WHERE variant_id = $1 LIMIT 1";
    Ok(tx.row(sql, args![variant]).await?.is_some())
}

/// Holds units for the lines of `order`, all of them or none: when a line can't be filled, nothing that was
/// written here may be committed.
///
/// # Errors
/// The inner error lists the lines that can't be filled; the outer one is the database's.
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
            short.push((want.variant, available));
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
             RETURNING on_hand - held",
            args![units, variant, location],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    if row.get::<i64>(0)? == 0 {
        catalog::steps::availability_changed(tx, variant).await?;
    }
    Ok(true)
}

async fn free_by_location(tx: &mut Tx<'_>, variant: VariantId) -> Result<Vec<(LocationId, i64)>> {
    let rows = tx
        .rows(
            "SELECT l.location_id, l.on_hand - l.held
             FROM inventory_levels l
             JOIN inventory_locations p ON p.id = l.location_id
             WHERE l.variant_id = $1 AND l.on_hand > l.held
             ORDER BY p.position
             LIMIT 100",
            args![variant],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parse(0)?, row.get(1)?))).collect()
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
             RETURNING on_hand - held",
            args![claim.units, claim.variant, claim.location],
        )
        .await?
        .ok_or(Error::Clash)?;
    if row.get::<i64>(0)? == claim.units {
        catalog::steps::availability_changed(tx, claim.variant).await?;
    }
    Ok(())
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

/// Units of `variant` that can be sold, over all locations: the one availability everything shows.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn sellable(tx: &mut Tx<'_>, variant: VariantId) -> Result<i64> {
    Ok(free_by_location(tx, variant)
        .await?
        .iter()
        .map(|(_, units)| units)
        .sum())
}

/// The counted stock of a variant at a location: (on hand, held).
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn level(tx: &mut Tx<'_>, variant: VariantId, location: LocationId) -> Result<(i64, i64)> {
    let row = tx
        .row(
            "SELECT on_hand, held FROM inventory_levels WHERE variant_id = $1 AND location_id = $2",
            args![variant, location],
        )
        .await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.get(0)?, row.get(1)?)))
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

/// Makes the stock what was counted, by a movement; (before, after). Nothing is written when they are the same.
///
/// # Errors
/// `StockHeld` when orders hold more than was counted.
pub async fn set_count(tx: &mut Tx<'_>, count: &Count<'_>) -> Result<(i64, i64)> {
    let (on_hand, held) = lock_level(tx, count.variant, count.location).await?;
    if domain::inventory::free_after(count.counted, held).is_none() {
        return Err(domain::Refusal::StockHeld { free: on_hand - held }.into());
    }
    let delta = count.counted - on_hand;
    if delta != 0 {
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
    }
    Ok((on_hand, count.counted))
}

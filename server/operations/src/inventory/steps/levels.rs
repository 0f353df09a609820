//! The places that hold stock, and what stands in them.

use domain::basics::{LocationId, Translated, VariantId};

use crate::db::Tx;
use crate::inventory::rows::lock_level;
use crate::{Result, args};

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

/// Whether a variant has a movement, at any location.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn has_moved(tx: &mut Tx<'_>, variant: VariantId) -> Result<bool> {
    let sql = "SELECT id FROM inventory_movements WHERE variant_id = $1 LIMIT 1";
    Ok(tx.row(sql, args![variant]).await?.is_some())
}

/// Units of `variant` that can be sold, over all locations: the one availability everything shows. None of what is
/// offered no longer.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn sellable(tx: &mut Tx<'_>, variant: VariantId) -> Result<i64> {
    let row = tx
        .row(
            "SELECT units FROM inventory_sellable WHERE variant_id = $1",
            args![variant],
        )
        .await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// Locks the counters of `variant` at every location until the transaction ends; the units that stand there.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub(in crate::inventory) async fn lock_all(tx: &mut Tx<'_>, variant: VariantId) -> Result<i64> {
    let mut units = 0;
    for (location, _) in locations(tx).await? {
        units += lock_level(tx, variant, location).await?.0;
    }
    Ok(units)
}

/// Units of `variant` that nobody holds, by location, in the order they are taken from.
pub(super) async fn free_by_location(tx: &mut Tx<'_>, variant: VariantId) -> Result<Vec<(LocationId, i64)>> {
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

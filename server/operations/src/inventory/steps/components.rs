//! Which variants are made of others.

use domain::basics::VariantId;

use crate::db::Tx;
use crate::{Result, args};

/// Whether a variant is made of others.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn is_bundle(tx: &mut Tx<'_>, variant: VariantId) -> Result<bool> {
    let row = tx
        .row(
            "SELECT component_id FROM inventory_components WHERE bundle_id = $1 LIMIT 1",
            args![variant],
        )
        .await?;
    Ok(row.is_some())
}

/// The bundles that a variant is in.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn bundles_with(tx: &mut Tx<'_>, component: VariantId) -> Result<Vec<VariantId>> {
    let rows = tx
        .rows(
            "SELECT bundle_id FROM inventory_components WHERE component_id = $1 ORDER BY bundle_id LIMIT 1000",
            args![component],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Refuses what nobody can count: a bundle stands on no shelf.
///
/// # Errors
/// `BundleHasNoStock`.
pub async fn refuse_bundle(tx: &mut Tx<'_>, variant: VariantId) -> Result<()> {
    if is_bundle(tx, variant).await? {
        return Err(domain::Refusal::BundleHasNoStock.into());
    }
    Ok(())
}

//! What others ask of products and their variants, and when the last pieces of one come and go.

use domain::basics::{ProductId, Translated, VariantId};

use crate::catalog::search;
use crate::changes::Aspect;
use crate::db::Tx;
use crate::{Result, args};

/// The product with `slug`, if there is one.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn product_at(tx: &mut Tx<'_>, slug: &str) -> Result<Option<ProductId>> {
    let row = tx
        .row("SELECT id FROM catalog_products WHERE slug = $1", args![slug])
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// The product of a variant, if there is such a variant.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn product_of(tx: &mut Tx<'_>, variant: VariantId) -> Result<Option<ProductId>> {
    let row = tx
        .row(
            "SELECT product_id FROM catalog_variants WHERE id = $1",
            args![variant],
        )
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// What a variant's product is called; nothing when there is no such variant.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn title(tx: &mut Tx<'_>, variant: VariantId) -> Result<Translated> {
    let row = tx
        .row(
            "SELECT p.title_ar, p.title_en
             FROM catalog_variants v
             JOIN catalog_products p ON p.id = v.product_id
             WHERE v.id = $1",
            args![variant],
        )
        .await?;
    Ok(row.map(|row| row.translated(0)).transpose()?.unwrap_or_default())
}

/// The SKU of a variant, or its id where it has none.
///
/// # Errors
/// [`crate::Error::Missing`] when there is no such variant.
pub async fn sku(tx: &mut Tx<'_>, variant: VariantId) -> Result<String> {
    let row = tx
        .one("SELECT sku FROM catalog_variants WHERE id = $1", args![variant])
        .await?;
    let sku: String = row.get(0)?;
    Ok(if sku.is_empty() { variant.to_string() } else { sku })
}

/// Notes that a variant can or can no longer be bought, or that another number of it is left than shoppers were told.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn units_changed(tx: &mut Tx<'_>, variant: VariantId, aspect: Aspect) -> Result<()> {
    match product_of(tx, variant).await? {
        Some(product) => search::changed_in(tx, product, aspect).await,
        None => Ok(()),
    }
}

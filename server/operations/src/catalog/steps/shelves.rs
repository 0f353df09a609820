//! The categories and brands that products belong to, written where they are not there yet.

use domain::basics::{BrandId, CategoryId, Translated};

use crate::catalog::upsert;
use crate::db::Tx;
use crate::{Result, args};

/// The category with `slug`, written when it is not there yet, after all others.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn category(tx: &mut Tx<'_>, slug: &str, name: &Translated) -> Result<CategoryId> {
    let new: CategoryId = tx.new_id();
    let row = tx
        .one(
            "INSERT INTO catalog_categories (id, slug, name_ar, name_en, position)
             SELECT $1, $2, $3, $4, COALESCE(MAX(position), 0) + 1
             FROM catalog_categories
             WHERE 1 = 1
             ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug
             RETURNING id",
            args![new, slug, &name.ar, &name.en],
        )
        .await?;
    row.parse(0)
}

/// The category with `slug`, if there is one.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn category_at(tx: &mut Tx<'_>, slug: &str) -> Result<Option<CategoryId>> {
    let row = tx
        .row("SELECT id FROM catalog_categories WHERE slug = $1", args![slug])
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// The brand of this name, written when there is none yet; none for a name without a letter.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn brand(tx: &mut Tx<'_>, name: &str) -> Result<Option<BrandId>> {
    let name = Translated::written(name.trim());
    match upsert::brand_slug(tx, &name).await? {
        Some(slug) => brand_at(tx, &slug, &name).await.map(Some),
        None => Ok(None),
    }
}

/// The brand with `slug`, written by this name when it is not there yet.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn brand_at(tx: &mut Tx<'_>, slug: &str, name: &Translated) -> Result<BrandId> {
    let known = tx
        .row("SELECT id FROM catalog_brands WHERE slug = $1", args![slug])
        .await?;
    if let Some(known) = known {
        return known.parse(0);
    }
    let new: BrandId = tx.new_id();
    let row = tx
        .one(
            // Somebody else may write it at this moment.
            "INSERT INTO catalog_brands (id, slug, name_ar, name_en)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug
             RETURNING id",
            args![new, slug, &name.ar, &name.en],
        )
        .await?;
    row.parse(0)
}

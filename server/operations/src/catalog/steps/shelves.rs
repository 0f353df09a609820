//! The categories and brands that products belong to, written where they are not there yet.

use domain::basics::{BrandId, CategoryId, Translated};
use domain::catalog::slug_from;

use crate::catalog::{addresses, upsert};
use crate::db::{Record, Tx};
use crate::{Result, args};

/// A category that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCategory {
    /// Which.
    pub id: CategoryId,
    /// `/c/{slug}`.
    pub slug: String,
    /// What it is called.
    pub name: Translated,
}

/// The category with `slug`, or the one that had it before it was renamed; one of this name is written, after all
/// others, when there is neither.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn category(tx: &mut Tx<'_>, slug: &str, name: &Translated) -> Result<CategoryId> {
    if let Some(known) = category_at(tx, slug).await? {
        return Ok(known.id);
    }
    let new: CategoryId = tx.new_id();
    let row = tx
        .one(
            // Somebody else may write it at this moment.
            "INSERT INTO catalog_categories (id, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en,
                    seo_about_ar, seo_about_en, position, changed_at, version)
             SELECT $1, $2, $3, $4, '', '', '', '', '', '', COALESCE(MAX(position), 0) + 1, $5, 1
             FROM catalog_categories
             WHERE 1 = 1
             ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug
             RETURNING id",
            args![new, slug, &name.ar, &name.en, tx.now()],
        )
        .await?;
    addresses::CATEGORIES.forget_former(tx, slug).await?;
    row.parse(0)
}

/// The category with `slug`, or the one that had it before it was renamed, if there is either.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn category_at(tx: &mut Tx<'_>, slug: &str) -> Result<Option<KnownCategory>> {
    let row = tx
        .row(
            "SELECT id, slug, name_ar, name_en
             FROM catalog_categories
             WHERE slug = $1 OR id = (SELECT category_id FROM catalog_former_category_slugs WHERE slug = $1)",
            args![slug],
        )
        .await?;
    row.as_ref().map(known).transpose()
}

/// The category that a name alone means: one that is called so, or else the one whose address would be made of it, or the
/// one that had that address before; none when a new one is meant.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn category_called(tx: &mut Tx<'_>, name: &Translated) -> Result<Option<KnownCategory>> {
    let row = tx
        .row(
            "SELECT id, slug, name_ar, name_en
             FROM (SELECT id, slug, name_ar, name_en, position,
                          CASE WHEN name_ar = $1 AND name_en = $2 THEN 0
                               WHEN name_ar = $1 AND name_ar <> '' AND (name_en = '' OR $2 = '') THEN 1
                               WHEN name_en = $2 AND name_en <> '' AND (name_ar = '' OR $1 = '') THEN 1
                               WHEN slug = $3 THEN 2
                               WHEN id = (SELECT category_id FROM catalog_former_category_slugs WHERE slug = $3) THEN 3
                               ELSE 4 END AS distance
                   FROM catalog_categories) AS c
             WHERE distance < 4
             ORDER BY distance, CASE WHEN slug = $3 THEN 0 ELSE 1 END, position, id
             LIMIT 1",
            args![&name.ar, &name.en, slug_from(name.label())],
        )
        .await?;
    row.as_ref().map(known).transpose()
}

fn known(row: &Record) -> Result<KnownCategory> {
    Ok(KnownCategory {
        id: row.parse(0)?,
        slug: row.get(1)?,
        name: row.translated(2)?,
    })
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

//! What stands around every page of the storefront.

use domain::basics::Language;
use domain::catalog::read::{CategoryLink, ShopFrame};

use crate::changes::Topic;
use crate::db::Record;
use crate::{Ops, Result, args};

/// What every storefront page shows around itself.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn shop_frame(ops: &Ops, language: Language) -> Result<ShopFrame> {
    let shop = ops.shop().await?;
    let rows = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            tx.rows(
                "SELECT c.slug, c.name_ar, c.name_en
                 FROM catalog_categories c
                 WHERE EXISTS (SELECT 1
                               FROM catalog_products p
                               WHERE p.category_id = c.id AND p.status = 'published')
                 ORDER BY c.position
                 LIMIT 12",
                args![],
            )
            .await
        })
        .await?;
    let link = |row: &Record| category_link(row, 0, language);
    Ok(ShopFrame {
        name: shop.name.in_(language).to_owned(),
        categories: rows.iter().map(link).collect::<Result<_>>()?,
        both_languages: shop.both_languages,
        default_language: shop.default_language,
    })
}

/// A category from three columns: its slug and its name in both languages.
pub(super) fn category_link(row: &Record, index: usize, language: Language) -> Result<CategoryLink> {
    Ok(CategoryLink {
        slug: row.get(index)?,
        name: row.translated(index + 1)?.in_(language).to_owned(),
    })
}

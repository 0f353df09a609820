//! What stands around every page of the storefront.

use domain::basics::{Instant, Language, Translated};
use domain::catalog::read::{CategoryLink, ShopFrame};

use super::collections;
use crate::changes::Topic;
use crate::db::{Record, Tx};
use crate::{Ops, Result, args};

/// The collections and categories that the header leads to.
#[derive(Debug)]
pub struct Menu {
    collections: Vec<MenuEntry>,
    categories: Vec<MenuEntry>,
}

/// A collection or a category, of the menu or to narrow a list to.
#[derive(Debug)]
pub(super) struct MenuEntry {
    pub(super) slug: String,
    pub(super) name: Translated,
}

impl MenuEntry {
    /// From three columns: slug and name in both languages.
    pub(super) fn from_row(row: &Record, index: usize) -> Result<Self> {
        Ok(Self {
            slug: row.get(index)?,
            name: row.translated(index + 1)?,
        })
    }
}

/// What every storefront page shows around itself.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub async fn shop_frame(ops: &Ops, language: Language) -> Result<ShopFrame> {
    let shop = ops.shop().await?;
    let read = |ops: Ops| async move { ops.read(async |tx| menu(tx).await).await };
    let menu = ops.shared().menu.get(ops, read).await?;
    let link = |entry: &MenuEntry| CategoryLink {
        slug: entry.slug.clone(),
        name: entry.name.in_(language).to_owned(),
    };
    Ok(ShopFrame {
        name: shop.name.in_(language).to_owned(),
        collections: menu.collections.iter().map(link).collect(),
        categories: menu.categories.iter().map(link).collect(),
        both_languages: shop.both_languages,
        default_language: shop.default_language,
        has_vat: shop.vat_basis_points > 0,
    })
}

/// What has something to show.
async fn menu(tx: &mut Tx<'_>) -> Result<Menu> {
    tx.shows(Topic::Range);
    if let Some(moment) = next_seen(tx).await? {
        tx.holds_until(moment);
    }
    let rows = tx
        .rows(
            "SELECT c.slug, c.name_ar, c.name_en
             FROM catalog_categories c
             WHERE EXISTS (SELECT 1
                           FROM catalog_products p
                           WHERE p.category_id = c.id
                             AND p.status = 'published'
                             AND p.visible_from <= $1)
             ORDER BY c.position
             LIMIT 12",
            args![tx.now()],
        )
        .await?;
    Ok(Menu {
        collections: collections::menu(tx).await?,
        categories: rows
            .iter()
            .map(|row| MenuEntry::from_row(row, 0))
            .collect::<Result<_>>()?,
    })
}

/// When the next product comes to be seen by the clock.
pub(super) async fn next_seen(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    let row = tx
        .one(
            "SELECT MIN(visible_from)
             FROM catalog_products
             WHERE visible_from > $1 AND status = 'published'",
            args![tx.now()],
        )
        .await?;
    row.get(0)
}

/// A category or a collection from three columns: its slug and its name in both languages.
pub(super) fn category_link(row: &Record, index: usize, language: Language) -> Result<CategoryLink> {
    Ok(CategoryLink {
        slug: row.get(index)?,
        name: row.translated(index + 1)?.in_(language).to_owned(),
    })
}

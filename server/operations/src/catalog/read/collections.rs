//! Collections as shoppers see them: their pages, the menu, the home page, the site map.

use domain::basics::{Instant, Language, ProductId};
use domain::catalog::ListingQuery;
use domain::catalog::read::{CollectionTile, Picture, ShelfPage};
use domain::settings::Shop;

use super::categories::shelf_page;
use super::frame::MenuEntry;
use super::members::{Made, first_members, holds_any, members};
use super::picture_url;
use crate::catalog::search::MadeOf;
use crate::catalog::shelf_texts;
use crate::changes::Topic;
use crate::db::{Record, Tx};
use crate::{Ops, Result, args};

/// Collections that the menu and the home page name.
const IN_MENU: i64 = 6;

/// A collection's goods, narrowed as `query` says. An address it had before gives the page as well, which names its own.
///
/// # Errors
/// [`crate::Error::Missing`] when nothing that is published has or had this slug; [`crate::Error::Clash`] while the
/// index is being built.
pub async fn collection_page(
    ops: &Ops,
    language: Language,
    slug: &str,
    query: &ListingQuery,
) -> Result<ShelfPage> {
    let shop = ops.shop().await?;
    // Before its goods are asked for: what sells out or comes back moves the index on, later.
    if let Some(watch) = ops.watch() {
        watch.lists(ops.ports().search.version());
    }
    let (row, among) = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            let row = tx
                .one(
                    "SELECT id, mode, matching, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en,
                            seo_about_ar, seo_about_en
                     FROM catalog_collections
                     WHERE status = 'published'
                       AND (slug = $1
                            OR id = (SELECT collection_id
                                     FROM catalog_former_collection_slugs
                                     WHERE slug = $1))",
                    args![slug],
                )
                .await?;
            let among = members(tx, &shop, made(&row)?).await?;
            Ok((row, among))
        })
        .await?;
    let texts = shelf_texts::from_row(&row, 3)?;
    shelf_page(ops, language, (texts, MadeOf::These(among)), query).await
}

/// What a collection is made of, from its first three columns.
pub(super) fn made(row: &Record) -> Result<Made> {
    Ok(Made {
        id: row.parse(0)?,
        mode: row.parse(1)?,
        matching: row.parse(2)?,
    })
}

/// The collections of the menu.
pub(super) async fn menu(tx: &mut Tx<'_>) -> Result<Vec<MenuEntry>> {
    let rows = tx
        .rows(
            "SELECT slug, name_ar, name_en
             FROM catalog_collections
             WHERE status = 'published' AND in_menu
             ORDER BY position, id
             LIMIT $1",
            args![IN_MENU],
        )
        .await?;
    rows.iter().map(|row| MenuEntry::from_row(row, 0)).collect()
}

/// The collections of the home page, each with the picture of its first product; those without goods are left out. And
/// whether they would be others when something sells out or comes back, which also holds when there are none.
pub(super) async fn tiles(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
) -> Result<(Vec<CollectionTile>, bool)> {
    let rows = tx
        .rows(
            "SELECT id, mode, matching, slug, name_ar, name_en, about_ar, about_en
             FROM catalog_collections
             WHERE status = 'published' AND in_menu
             ORDER BY position, id
             LIMIT $1",
            args![IN_MENU],
        )
        .await?;
    let mut tiles = Vec::with_capacity(rows.len());
    let mut by_stock = false;
    for row in &rows {
        let first = first_members(tx, shop, made(row)?, 1).await?;
        by_stock |= first.by_stock;
        let Some(product) = first.products.first().copied() else {
            continue;
        };
        let name = row.translated(4)?.in_(language).to_owned();
        tiles.push(CollectionTile {
            slug: row.get(3)?,
            about: row.translated(6)?.in_(language).to_owned(),
            picture: picture_of(tx, product, &name).await?,
            name,
        });
    }
    Ok((tiles, by_stock))
}

/// The first picture of a product; the placeholder when it has none.
async fn picture_of(tx: &mut Tx<'_>, product: ProductId, alt: &str) -> Result<Picture> {
    tx.shows(Topic::Product(product));
    let row = tx
        .row(
            "SELECT file_key, blur
             FROM catalog_pictures
             WHERE product_id = $1 AND state = 'stored'
             ORDER BY position, id
             LIMIT 1",
            args![product],
        )
        .await?;
    let (key, blur) = match &row {
        Some(row) => (row.get(0)?, row.get(1)?),
        None => (None, String::new()),
    };
    Ok(Picture {
        blur,
        ..Picture::new(picture_url(key), alt.to_owned())
    })
}

/// The slugs of the collections that hold goods, and when they were changed.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub(in crate::catalog) async fn listed_collections(
    tx: &mut Tx<'_>,
    shop: &Shop,
) -> Result<Vec<(String, Instant)>> {
    let rows = tx
        .rows(
            "SELECT id, mode, matching, slug, changed_at
             FROM catalog_collections
             WHERE status = 'published'
             ORDER BY position, id
             LIMIT 1000",
            args![],
        )
        .await?;
    let mut listed = Vec::with_capacity(rows.len());
    for row in &rows {
        if holds_any(tx, shop, made(row)?).await? {
            listed.push((row.get(3)?, row.get(4)?));
        }
    }
    Ok(listed)
}

//! What the site map lists: categories and collections with something in them, and published products with their pictures.

use domain::basics::{Instant, ProductId, Translated};

use crate::db::Record;
use crate::{Ops, Result, args};

/// Pictures listed of one product.
const PICTURES_MAX: usize = 6;

/// The pages beside those of products.
#[derive(Debug, Clone)]
pub struct ListedSite {
    /// When the last published product changed; none without any.
    pub changed_at: Option<Instant>,
    /// The slugs of the categories that hold any, and when they or what they hold changed.
    pub categories: Vec<(String, Instant)>,
    /// The slugs of the collections that hold any, and when they were changed.
    pub collections: Vec<(String, Instant)>,
}

/// A published product.
#[derive(Debug, Clone)]
pub struct ListedProduct {
    /// The product, which is also the key to go on from.
    pub id: ProductId,
    /// `/p/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: Translated,
    /// When it was changed last.
    pub changed_at: Instant,
    /// The files of its pictures.
    pub pictures: Vec<String>,
}

/// How many products are published.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn listed_count(ops: &Ops) -> Result<i64> {
    let row = ops
        .read(async |tx| {
            tx.one(
                "SELECT COUNT(*)
                 FROM catalog_products
                 WHERE status = 'published' AND visible_from <= $1",
                args![tx.now()],
            )
            .await
        })
        .await?;
    row.get(0)
}

/// Everything but the products themselves.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet; [`crate::Error::Broken`] when the database fails.
pub async fn listed_site(ops: &Ops) -> Result<ListedSite> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let all = tx
            .one(
                "SELECT MAX(changed_at)
                 FROM catalog_products
                 WHERE status = 'published' AND visible_from <= $1",
                args![tx.now()],
            )
            .await?;
        let categories = tx
            .rows(
                "SELECT c.slug, CASE WHEN MAX(p.changed_at) > c.changed_at THEN MAX(p.changed_at) ELSE c.changed_at END
                 FROM catalog_categories c
                 JOIN catalog_products p ON p.category_id = c.id AND p.status = 'published'
                 WHERE p.visible_from <= $1
                 GROUP BY c.slug, c.changed_at
                 ORDER BY c.slug
                 LIMIT 5000",
                args![tx.now()],
            )
            .await?;
        let category = |row: &Record| Ok((row.get(0)?, row.get(1)?));
        Ok(ListedSite {
            changed_at: all.get(0)?,
            categories: categories.iter().map(category).collect::<Result<_>>()?,
            collections: crate::catalog::read::listed_collections(tx, &shop).await?,
        })
    })
    .await
}

/// The key after which the product number `skipped + 1` comes: none for the first.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn product_before(ops: &Ops, skipped: i64) -> Result<Option<ProductId>> {
    if skipped == 0 {
        return Ok(None);
    }
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT id
                 FROM catalog_products
                 WHERE status = 'published' AND visible_from <= $2
                 ORDER BY id
                 LIMIT 1 OFFSET $1",
                args![skipped - 1, tx.now()],
            )
            .await
        })
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// Up to `limit` products after the key `after`, oldest first, so that a list's parts stay as they are while goods
/// are added.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn listed_products(ops: &Ops, after: Option<ProductId>, limit: i64) -> Result<Vec<ListedProduct>> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    ops.read(async |tx| {
        let rows = tx
            .rows(
                "SELECT p.id, p.slug, p.title_ar, p.title_en, p.changed_at, COALESCE(i.file_key, '')
                 FROM (SELECT id, slug, title_ar, title_en, changed_at
                       FROM catalog_products
                       WHERE status = 'published' AND visible_from <= $3 AND id > $1
                       ORDER BY id
                       LIMIT $2) p
                 LEFT JOIN catalog_pictures i ON i.product_id = p.id AND i.state = 'stored'
                 ORDER BY p.id, i.position",
                args![after.as_str(), limit, tx.now()],
            )
            .await?;
        let mut products: Vec<ListedProduct> = Vec::new();
        for row in rows {
            let id: ProductId = row.parse(0)?;
            let picture: String = row.get(5)?;
            match products.last_mut() {
                Some(last) if last.id == id => {
                    if last.pictures.len() < PICTURES_MAX {
                        last.pictures.push(picture);
                    }
                }
                _ => products.push(ListedProduct {
                    id,
                    slug: row.get(1)?,
                    title: row.translated(2)?,
                    changed_at: row.get(4)?,
                    pictures: vec![picture],
                }),
            }
        }
        for product in &mut products {
            product.pictures.retain(|key| !key.is_empty());
        }
        Ok(products)
    })
    .await
}

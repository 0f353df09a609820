//! What the index is built from: published products, as the database has them and at the prices of this moment.

use std::collections::HashMap;

use domain::basics::{CategoryId, Instant, ProductId, Translated};

use crate::catalog::types::{Said, said_between};
use crate::db::{Record, Tx};
use crate::ports::{IndexedOption, IndexedProduct};
use crate::{Result, args};

/// Products read at once while an index is built.
const AT_ONCE: i64 = 500;
/// Changed products that are read at once.
pub(super) const TOGETHER: usize = 50;
/// Products are read with those between them when there are no more than this times as many.
const BESIDE_MAX: usize = 3;

/// Some products of the shop, in the order of their ids.
pub(super) struct Loaded {
    /// Those of them that can be found.
    pub products: Vec<IndexedProduct>,
    /// The id of the last one that was looked at; none at the end.
    pub reached: Option<String>,
}

/// The products after the id `last` (empty: from the first).
pub(super) async fn after(tx: &mut Tx<'_>, last: &str) -> Result<Loaded> {
    let ids = tx
        .rows(
            "SELECT id FROM catalog_products WHERE id > $1 ORDER BY id LIMIT $2",
            args![last, AT_ONCE],
        )
        .await?;
    let (Some(first), Some(end)) = (ids.first(), ids.last()) else {
        return Ok(Loaded {
            products: Vec::new(),
            reached: None,
        });
    };
    let (first, end): (String, String) = (first.get(0)?, end.get(0)?);
    Ok(Loaded {
        products: between(tx, &first, &end).await?,
        reached: Some(end),
    })
}

/// The products that came to be seen, or one of whose sales began or ended, after `since` and until `now`, by the
/// clock alone.
pub(super) async fn changed_by_clock(
    tx: &mut Tx<'_>,
    since: Instant,
    now: Instant,
) -> Result<Vec<ProductId>> {
    let rows = tx
        .rows(
            "SELECT product_id AS id
             FROM catalog_variants
             WHERE (sale_from > $1 AND sale_from <= $2) OR (sale_until > $1 AND sale_until <= $2)
             UNION
             SELECT id
             FROM catalog_products
             WHERE visible_from > $1 AND visible_from <= $2
             ORDER BY 1
             LIMIT 100000",
            args![since, now],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Those of these products that can be found: published, with something to sell. At most [`TOGETHER`] of them.
pub(super) async fn those(tx: &mut Tx<'_>, products: &[ProductId]) -> Result<Vec<IndexedProduct>> {
    let (Some(first), Some(last)) = (products.iter().min(), products.iter().max()) else {
        return Ok(Vec::new());
    };
    let (first, last) = (first.to_string(), last.to_string());
    // After a sheet they stand side by side; what a day's orders have changed is spread over the shop.
    if are_beside(tx, products.len(), (&first, &last)).await? {
        let mut found = between(tx, &first, &last).await?;
        found.retain(|found| products.contains(&found.product));
        return Ok(found);
    }
    let mut found = Vec::with_capacity(products.len());
    for product in products {
        let id = product.to_string();
        found.append(&mut between(tx, &id, &id).await?);
    }
    Ok(found)
}

/// Whether hardly more than `wanted` products stand from one id to another.
async fn are_beside(tx: &mut Tx<'_>, wanted: usize, (first, last): (&str, &str)) -> Result<bool> {
    let most = i64::try_from(wanted.saturating_mul(BESIDE_MAX)).unwrap_or(i64::MAX);
    if wanted == 1 {
        return Ok(true);
    }
    let row = tx
        .one(
            "SELECT COUNT(*)
             FROM (SELECT id FROM catalog_products WHERE id BETWEEN $1 AND $2 LIMIT $3) k",
            args![first, last, most.saturating_add(1)],
        )
        .await?;
    Ok(row.get::<i64>(0)? <= most)
}

async fn between(tx: &mut Tx<'_>, first: &str, last: &str) -> Result<Vec<IndexedProduct>> {
    let now = tx.now();
    let rows = tx
        .rows(include_str!("products.sql"), args![first, last, now])
        .await?;
    let mut products: Vec<IndexedProduct> = Vec::new();
    for row in &rows {
        let id: ProductId = row.parse(0)?;
        if products.last().is_none_or(|last| last.product != id) {
            products.push(head(row, id)?);
        }
        if let Some(product) = products.last_mut() {
            add_variant(product, row)?;
        }
    }
    let mut said: HashMap<ProductId, Vec<Said>> = HashMap::new();
    for one in said_between(tx, (first, last)).await? {
        said.entry(one.product).or_default().push(one);
    }
    for product in &mut products {
        for one in said.remove(&product.product).iter().flatten() {
            add_said(product, one);
        }
    }
    Ok(products)
}

fn head(row: &Record, product: ProductId) -> Result<IndexedProduct> {
    let category: Option<CategoryId> = row.parse_optional(5)?;
    let name = row.translated(6)?;
    Ok(IndexedProduct {
        product,
        title: row.translated(1)?,
        brand: row.translated(3)?,
        category: category.map(|category| (category, name)),
        codes: Vec::new(),
        options: Vec::new(),
        price_minor: i64::MAX,
        in_stock: false,
    })
}

/// What is said of a product is found and narrowed to like what can be chosen of it.
fn add_said(product: &mut IndexedProduct, said: &Said) {
    for option in said.indexed(product.in_stock) {
        let is_known = |known: &IndexedOption| known.name == option.name && known.value == option.value;
        if !product.options.iter().any(is_known) {
            product.options.push(option);
        }
    }
}

fn add_variant(product: &mut IndexedProduct, row: &Record) -> Result<()> {
    for column in [8, 9] {
        let code: String = row.get(column)?;
        if !code.is_empty() && !product.codes.contains(&code) {
            product.codes.push(code);
        }
    }
    let in_stock = row.get::<i64>(11)? > 0;
    product.price_minor = product.price_minor.min(row.get(10)?);
    product.in_stock |= in_stock;
    for column in [12, 16, 20] {
        let (name, value): (Translated, Translated) = (row.translated(column)?, row.translated(column + 2)?);
        if name.is_empty() || value.is_empty() {
            continue;
        }
        let known = product
            .options
            .iter_mut()
            .find(|option| option.name == name && option.value == value);
        match known {
            Some(option) => option.in_stock |= in_stock,
            None => product.options.push(IndexedOption {
                name,
                found_by: value.clone(),
                value,
                is_said: false,
                in_stock,
            }),
        }
    }
    Ok(())
}

//! Addresses of products: the one a product has, and those it had before, which still lead to it. A former address
//! points to the product and not to another address, so there are no chains to follow.

use domain::basics::ProductId;
use domain::catalog::free_slug;
use domain::refusal::{Problem, Refusal};

use crate::db::Tx;
use crate::{Result, args};

/// An address made of `base` that no product has or had.
pub(super) async fn free(tx: &mut Tx<'_>, base: &str) -> Result<String> {
    let rows = tx
        .rows(
            "SELECT slug FROM catalog_products WHERE slug = $1 OR slug LIKE $2
             UNION
             SELECT slug FROM catalog_former_slugs WHERE slug = $1 OR slug LIKE $2
             LIMIT 10000",
            args![base, format!("{base}-%")],
        )
        .await?;
    let taken = rows
        .iter()
        .map(|row| row.get(0))
        .collect::<Result<Vec<String>>>()?;
    Ok(free_slug(base, &taken))
}

/// Gives `product` the address `to` instead of `from`, which leads to it from now on. An address that only was
/// another product's before can be taken.
///
/// # Errors
/// `InvalidFields` for `slug` when a product has it.
pub(super) async fn rename(tx: &mut Tx<'_>, product: ProductId, (from, to): (&str, &str)) -> Result<()> {
    if from == to {
        return Ok(());
    }
    let holder = tx
        .row(
            "SELECT title_ar, title_en FROM catalog_products WHERE slug = $1 AND id <> $2",
            args![to, product],
        )
        .await?;
    if let Some(holder) = holder {
        let title = holder.translated(0)?;
        let by = if title.en.is_empty() { title.ar } else { title.en };
        return Err(Refusal::field("slug", Problem::Taken { by }).into());
    }
    tx.execute_one(
        "UPDATE catalog_products SET slug = $1 WHERE id = $2",
        args![to, product],
    )
    .await?;
    tx.execute(
        "INSERT INTO catalog_former_slugs (slug, product_id, until)
         VALUES ($1, $2, $3)
         ON CONFLICT (slug) DO UPDATE SET product_id = excluded.product_id, until = excluded.until",
        args![from, product, tx.now()],
    )
    .await?;
    forget_former(tx, to).await
}

/// Forgets that `slug` was anybody's: a product has it now.
pub(super) async fn forget_former(tx: &mut Tx<'_>, slug: &str) -> Result<()> {
    tx.execute("DELETE FROM catalog_former_slugs WHERE slug = $1", args![slug])
        .await?;
    Ok(())
}

//! What the verbs of a product share: its row is locked first, and once it is another it is newer.

use domain::Refusal;
use domain::basics::{CategoryId, ProductId, VariantId};
use domain::catalog::ProductStatus;
use domain::refusal::Problem;

use crate::db::{Record, Tx};
use crate::{Result, args};

/// Locks `product`, which was opened in `version`: slug, status, `visible_from`.
///
/// # Errors
/// `ChangedMeanwhile`; [`crate::Error::Missing`].
pub(crate) async fn open(tx: &mut Tx<'_>, (product, version): (ProductId, i64)) -> Result<Record> {
    let row = tx
        .one(
            "UPDATE catalog_products
             SET version = version
             WHERE id = $1
             RETURNING slug, status, visible_from, version",
            args![product],
        )
        .await?;
    if row.get::<i64>(3)? == version {
        Ok(row)
    } else {
        Err(Refusal::ChangedMeanwhile.into())
    }
}

/// Locks the product of `variant`, before whoever asks locks the variant: everybody locks a product first. Which it is,
/// and where it stands.
///
/// # Errors
/// [`crate::Error::Missing`] when there is no such variant.
pub(super) async fn lock_product_of(
    tx: &mut Tx<'_>,
    variant: VariantId,
) -> Result<(ProductId, ProductStatus)> {
    let row = tx
        .one(
            "UPDATE catalog_products
             SET version = version
             WHERE id = (SELECT product_id FROM catalog_variants WHERE id = $1)
             RETURNING id, status",
            args![variant],
        )
        .await?;
    Ok((row.parse(0)?, row.parse(1)?))
}

/// Locks `product` and says that it is another from now on, to search engines and to partners' programs: its time is
/// now, and always later than it was, also twice in a millisecond and when the clock went back. Its slug.
///
/// # Errors
/// [`crate::Error::Missing`] when there is no such product.
pub(super) async fn stamp(tx: &mut Tx<'_>, product: ProductId) -> Result<String> {
    tx.one(
        "UPDATE catalog_products
         SET changed_at = CASE WHEN changed_at < $1 THEN $1 ELSE changed_at + 1 END
         WHERE id = $2
         RETURNING slug",
        args![tx.now(), product],
    )
    .await?
    .get(0)
}

/// Refuses a category that is not there.
pub(super) async fn category_is_there(tx: &mut Tx<'_>, category: Option<CategoryId>) -> Result<()> {
    let Some(category) = category else { return Ok(()) };
    let row = tx
        .row("SELECT id FROM catalog_categories WHERE id = $1", args![category])
        .await?;
    match row {
        Some(_) => Ok(()),
        None => Err(Refusal::field("category", Problem::NotAChoice).into()),
    }
}

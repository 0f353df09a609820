//! Putting a product on sale and taking it off.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::ProductId;
use domain::catalog::{ProductStatus, publish_gap};

use super::search;
use crate::{Actor, Ops, Result, args, audit};

/// Puts `product` on sale.
///
/// # Errors
/// `NotPublishable` saying what it lacks; [`crate::Error::Missing`].
pub async fn publish(ops: &Ops, actor: &Actor, product: ProductId) -> Result<()> {
    set_status(ops, actor, product, ProductStatus::Published).await
}

/// Takes `product` off sale; it stays as a draft.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn unpublish(ops: &Ops, actor: &Actor, product: ProductId) -> Result<()> {
    set_status(ops, actor, product, ProductStatus::Draft).await
}

async fn set_status(ops: &Ops, actor: &Actor, product: ProductId, status: ProductStatus) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let action = if status == ProductStatus::Published {
        "publish"
    } else {
        "unpublish"
    };
    ops.write(async |tx| {
        let before = tx
            .one(
                // Locks the row, so that what was there before is certain.
                "UPDATE catalog_products
                 SET version = version + 1
                 WHERE id = $1
                 RETURNING status, slug, title_ar, title_en",
                args![product],
            )
            .await?;
        if status == ProductStatus::Published {
            let prices = tx
                .rows(
                    "SELECT price_minor FROM catalog_variants WHERE product_id = $1 LIMIT 1000",
                    args![product],
                )
                .await?;
            let prices = prices
                .iter()
                .map(|row| row.get(0))
                .collect::<Result<Vec<i64>>>()?;
            if let Some(gap) = publish_gap(&before.translated(2)?, &prices) {
                return Err(Refusal::NotPublishable(gap).into());
            }
        }
        tx.execute_one(
            "UPDATE catalog_products
             SET status = $1, changed_at = $2
             WHERE id = $3",
            args![status.code(), tx.now(), product],
        )
        .await?;
        search::changed(tx, product).await?;
        let entry = audit::Entry::new(action, Subject::Product, product)
            .labelled(&before.get::<String>(1)?)
            .change("status", before.get::<String>(0)?, status.code());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

//! What follows when a type is taken away, when it asks something no longer, or when a list loses a value: none of that is
//! said any more from that moment, and here it is forgotten. There may be thousands of products, so they are gone
//! through in short transactions, between which others can write.

use domain::basics::{AttributeId, ProductId, TypeId};

use super::rows;
use crate::catalog::upsert;
use crate::changes::Aspect;
use crate::db::Tx;
use crate::{Ops, Result, args};

/// Products gone through in one transaction.
const AT_ONCE: i64 = 50;

/// Frees the products of a type that was taken away, and then it is gone.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails; what is done so far stays done.
pub async fn forget_type(ops: &Ops, product_type: TypeId) -> Result<()> {
    while ops
        .write(async |tx| {
            rows::lock(tx, vec![product_type]).await?;
            let found = tx
                .rows(
                    "SELECT p.id
                     FROM catalog_products p
                     JOIN catalog_types t ON t.id = p.type_id
                     WHERE p.type_id = $1 AND t.removed_at IS NOT NULL
                     ORDER BY p.id
                     LIMIT $2",
                    args![product_type, AT_ONCE],
                )
                .await?;
            for product in rows::products_in(&found)? {
                tx.execute_one(
                    "UPDATE catalog_products SET type_id = NULL WHERE id = $1",
                    args![product],
                )
                .await?;
                rows::forget_unsaid(tx, product).await?;
                upsert::touch_product_in(tx, product, Aspect::Words).await?;
            }
            if found.is_empty() {
                tx.execute(
                    "DELETE FROM catalog_types WHERE id = $1 AND removed_at IS NOT NULL",
                    args![product_type],
                )
                .await?;
            }
            Ok(!found.is_empty())
        })
        .await?
    {}
    Ok(())
}

/// Has products forget what they have by an attribute that is not said of them any more. An attribute that no type asks
/// is gone afterwards.
///
/// # Errors
/// As [`forget_type`].
pub async fn forget_attribute(ops: &Ops, attribute: AttributeId) -> Result<()> {
    let mut last = String::new();
    while let Some(next) = ops
        .write(async |tx| {
            let products = unsaid(tx, attribute, &last).await?;
            for product in &products {
                // Its row is locked first: whoever says something else of it meanwhile is done.
                tx.execute_one(
                    "UPDATE catalog_products SET version = version WHERE id = $1",
                    args![*product],
                )
                .await?;
                if rows::forget_unsaid(tx, *product).await? > 0 {
                    upsert::touch_product_in(tx, *product, Aspect::Words).await?;
                }
            }
            Ok(products.last().map(ToString::to_string))
        })
        .await?
    {
        last = next;
    }
    ops.write(async |tx| {
        rows::lock_all(tx).await?;
        remove_unasked(tx, attribute).await
    })
    .await
}

/// The next products that have something by the attribute which is not said of them.
async fn unsaid(tx: &mut Tx<'_>, attribute: AttributeId, after: &str) -> Result<Vec<ProductId>> {
    let found = tx
        .rows(
            "SELECT DISTINCT v.product_id
             FROM catalog_attribute_values v
             JOIN catalog_products p ON p.id = v.product_id
             LEFT JOIN catalog_type_attributes t ON t.type_id = p.type_id AND t.attribute_id = v.attribute_id
             LEFT JOIN catalog_attribute_choices c ON c.attribute_id = v.attribute_id AND c.position = v.position
             WHERE v.attribute_id = $1
               AND v.product_id > $2
               AND (t.type_id IS NULL OR (v.position > 0 AND c.position IS NULL))
             ORDER BY v.product_id
             LIMIT $3",
            args![attribute, after, AT_ONCE],
        )
        .await?;
    rows::products_in(&found)
}

/// Removes an attribute that no type asks and no product has anything by.
async fn remove_unasked(tx: &mut Tx<'_>, attribute: AttributeId) -> Result<()> {
    let in_use = tx
        .row(
            "SELECT attribute_id
             FROM catalog_type_attributes
             WHERE attribute_id = $1
             UNION
             SELECT attribute_id
             FROM catalog_attribute_values
             WHERE attribute_id = $1",
            args![attribute],
        )
        .await?;
    if in_use.is_some() {
        return Ok(());
    }
    for sql in [
        "DELETE FROM catalog_attribute_choices WHERE attribute_id = $1",
        "DELETE FROM catalog_attributes WHERE id = $1",
    ] {
        tx.execute(sql, args![attribute]).await?;
    }
    Ok(())
}

//! Editing a product's texts.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, search_form};
use domain::catalog::ProductEdit;

use super::search;
use crate::changes::Aspect;
use crate::{Actor, Error, Ops, Result, args, audit, basics};

/// Replaces title and description of `product`, as the form opened on `version` says.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else changed the product since; [`Error::Missing`].
pub async fn edit_texts(
    ops: &Ops,
    actor: &Actor,
    (product, version): (ProductId, i64),
    edit: &ProductEdit,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (title, body) = edit.check()?;
    ops.write(async |tx| {
        let before = tx
            .one(
                "SELECT title_ar, title_en, body_ar, body_en, slug, vendor
                 FROM catalog_products
                 WHERE id = $1",
                args![product],
            )
            .await?;
        let body = basics::kept(&before.translated(2)?, &body);
        let codes = tx
            .rows(
                "SELECT sku, barcode FROM catalog_variants WHERE product_id = $1 ORDER BY position LIMIT 1000",
                args![product],
            )
            .await?;
        let mut found_by = format!("{} {} {}", title.ar, title.en, before.get::<String>(5)?);
        for code in &codes {
            found_by.push_str(&format!(" {} {}", code.get::<String>(0)?, code.get::<String>(1)?));
        }
        let changed = tx
            .execute(
                "UPDATE catalog_products
                 SET title_ar = $1, title_en = $2, body_ar = $3, body_en = $4, search_text = $5,
                     changed_at = $6, version = version + 1
                 WHERE id = $7 AND version = $8",
                args![
                    &title.ar,
                    &title.en,
                    &body.ar,
                    &body.en,
                    search_form(&found_by),
                    tx.now(),
                    product,
                    version
                ],
            )
            .await?;
        if changed == 0 {
            return Err(Error::Refused(domain::Refusal::ChangedMeanwhile));
        }
        search::changed_in(tx, product, Aspect::Words).await?;
        let entry = audit::Entry::new("edit_texts", Subject::Product, product)
            .labelled(&before.get::<String>(4)?)
            .change("title_ar", before.get::<String>(0)?, &title.ar)
            .change("title_en", before.get::<String>(1)?, &title.en)
            .change("body_ar", before.get::<String>(2)?, &body.ar)
            .change("body_en", before.get::<String>(3)?, &body.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

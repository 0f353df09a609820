//! Editing a product's texts.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::ProductId;
use domain::catalog::{BODY_MAX, ProductEdit};
use domain::refusal::Problem;

use super::{rows, upsert};
use crate::changes::Aspect;
use crate::{Actor, Ops, Result, args, audit, basics};

/// Replaces title and description of a product, as the form `opened` on a version says.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else changed the product since; [`crate::Error::Missing`].
pub async fn edit_texts(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    edit: &ProductEdit,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (title, body) = edit.check()?;
    let (product, _) = opened;
    ops.write(async |tx| {
        rows::open(tx, opened).await?;
        let before = tx
            .one(
                "SELECT title_ar, title_en, body_ar, body_en, slug
                 FROM catalog_products
                 WHERE id = $1",
                args![product],
            )
            .await?;
        let was = before.translated(2)?;
        let body = basics::kept(&was, &body);
        // What is kept is longer than what was typed, and must not be too long for a sheet.
        for (field, was, kept) in [("body_ar", &was.ar, &body.ar), ("body_en", &was.en, &body.en)] {
            if kept != was && kept.chars().count() > BODY_MAX {
                return Err(Refusal::field(field, Problem::TooLong { max: BODY_MAX }).into());
            }
        }
        tx.execute_one(
            "UPDATE catalog_products
             SET title_ar = $1, title_en = $2, body_ar = $3, body_en = $4
             WHERE id = $5",
            args![&title.ar, &title.en, &body.ar, &body.en, product],
        )
        .await?;
        upsert::touch_product_in(tx, product, Aspect::Words).await?;
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

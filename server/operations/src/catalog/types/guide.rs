//! Size guides: one for all products of a type, and a product's own one, which replaces it.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, TypeId};
use domain::catalog::GuideForm;

use super::rows;
use crate::catalog::{rows as product_rows, upsert};
use crate::changes::Aspect;
use crate::{Actor, Ops, Result, args, audit, basics};

/// Replaces the size guide of a type.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_guide(ops: &Ops, actor: &Actor, opened: (TypeId, i64), form: &GuideForm) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let typed = form.check()?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let before = rows::guide(tx, product_type).await?;
        let after = basics::kept(&before, &typed);
        if after == before {
            return Ok(());
        }
        tx.execute_one(
            "UPDATE catalog_types SET guide_ar = $1, guide_en = $2 WHERE id = $3",
            args![&after.ar, &after.en, product_type],
        )
        .await?;
        rows::touch_shown(tx, product_type).await?;
        let entry = audit::Entry::new("edit_guide", Subject::ProductType, product_type)
            .labelled(name.label())
            .change("guide_ar", &before.ar, &after.ar)
            .change("guide_en", &before.en, &after.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Replaces the size guide of a product's own; without one, its type's is shown.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_own_guide(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    form: &GuideForm,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let typed = form.check()?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = product_rows::open(tx, opened).await?;
        let before = tx
            .one(
                "SELECT guide_ar, guide_en FROM catalog_products WHERE id = $1",
                args![product],
            )
            .await?
            .translated(0)?;
        let after = basics::kept(&before, &typed);
        if after == before {
            return Ok(());
        }
        tx.execute_one(
            "UPDATE catalog_products SET guide_ar = $1, guide_en = $2 WHERE id = $3",
            args![&after.ar, &after.en, product],
        )
        .await?;
        upsert::touch_product_in(tx, product, Aspect::Words).await?;
        let entry = audit::Entry::new("edit_own_guide", Subject::Product, product)
            .labelled(&row.get::<String>(0)?)
            .change("guide_ar", &before.ar, &after.ar)
            .change("guide_en", &before.en, &after.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

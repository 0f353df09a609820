//! The types themselves: made, called otherwise, taken away. Shoppers never read a type's name.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::TypeId;
use domain::catalog::{CategoryForm, ConfirmedAct};

use super::rows::{self, Follow, Products, told};
use crate::{Actor, Ops, Result, args, audit};

/// Makes a type that asks nothing yet; its id.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_type(ops: &Ops, actor: &Actor, form: &CategoryForm) -> Result<TypeId> {
    actor.may(Permission::EditProducts)?;
    let (name, _) = form.check()?;
    ops.write(async |tx| {
        let id: TypeId = tx.new_id();
        tx.execute_one(
            "INSERT INTO catalog_types (id, name_ar, name_en, guide_ar, guide_en, version)
             VALUES ($1, $2, $3, '', '', 1)",
            args![id, &name.ar, &name.en],
        )
        .await?;
        let entry = audit::Entry::new("add_type", Subject::ProductType, id)
            .labelled(&told(&name))
            .change("name_ar", "", &name.ar)
            .change("name_en", "", &name.en);
        audit::steps::record(tx, actor, entry).await?;
        Ok(id)
    })
    .await
}

/// Calls a type otherwise.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_type(ops: &Ops, actor: &Actor, opened: (TypeId, i64), form: &CategoryForm) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (name, _) = form.check()?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let before = rows::open(tx, opened).await?;
        tx.execute_one(
            "UPDATE catalog_types SET name_ar = $1, name_en = $2 WHERE id = $3",
            args![&name.ar, &name.en, product_type],
        )
        .await?;
        rows::touch(tx, product_type).await?;
        let entry = audit::Entry::new("edit_type", Subject::ProductType, product_type)
            .labelled(&told(&name))
            .change("name_ar", &before.ar, &name.ar)
            .change("name_en", &before.en, &name.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Takes a type away, with what its products say by it.
///
/// # Errors
/// `UsedByProducts` until that is `confirmed`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn remove_type(ops: &Ops, actor: &Actor, opened: (TypeId, i64), confirmed: &str) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let products = Products::Of(product_type);
        let agreed = ConfirmedAct::read(confirmed).to("remove");
        products.may_lose(tx, ("remove", agreed)).await?;
        let count = products.count(tx).await?;
        products.follow(tx, Follow::Changed).await?;
        for sql in [
            "DELETE FROM catalog_attribute_values
             WHERE product_id IN (SELECT id FROM catalog_products WHERE type_id = $1)",
            "UPDATE catalog_products SET type_id = NULL WHERE type_id = $1",
            "DELETE FROM catalog_type_attributes WHERE type_id = $1",
        ] {
            tx.execute(sql, args![product_type]).await?;
        }
        tx.execute_one("DELETE FROM catalog_types WHERE id = $1", args![product_type])
            .await?;
        rows::forget_unasked(tx).await?;
        let entry = audit::Entry::new("remove_type", Subject::ProductType, product_type)
            .labelled(&told(&name))
            .change("name", told(&name), "")
            .change("products", count, 0);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

//! The types themselves: made, called otherwise, taken away. Shoppers never read a type's name.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::TypeId;
use domain::catalog::{CategoryForm, ConfirmedAct};

use super::rows::{self, Products, listed};
use crate::catalog::read;
use crate::changes::{Change, note};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, args, audit, outbox};

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
            .labelled(name.label())
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
        if before == name {
            return Ok(());
        }
        tx.execute_one(
            "UPDATE catalog_types SET name_ar = $1, name_en = $2 WHERE id = $3",
            args![&name.ar, &name.en, product_type],
        )
        .await?;
        rows::touch(tx, product_type).await?;
        let entry = audit::Entry::new("edit_type", Subject::ProductType, product_type)
            .labelled(name.label())
            .change("name_ar", &before.ar, &name.ar)
            .change("name_en", &before.en, &name.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Takes a type away, with what it asks, its size guide, and what its products say by it.
///
/// # Errors
/// `TypeInUse` until that is `confirmed`, where there is any of it; `ChangedMeanwhile`; [`crate::Error::Missing`];
/// [`crate::Error::Denied`].
pub async fn remove_type(ops: &Ops, actor: &Actor, opened: (TypeId, i64), confirmed: &str) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product_type, _) = opened;
    ops.write(async |tx| {
        let name = rows::open(tx, opened).await?;
        let guide = rows::guide(tx, product_type).await?;
        let asked = read::attributes_of(tx, product_type).await?;
        let products = Products::Of(product_type).count(tx).await?;
        let is_bare = asked.is_empty() && guide.is_empty() && products == 0;
        let confirmed = ConfirmedAct::read(confirmed);
        // What it asks and its guide are those of the version that was opened, so only the products are counted.
        if !is_bare && (confirmed.act != "remove" || products > confirmed.agreed) {
            let refusal = Refusal::TypeInUse {
                products,
                attributes: asked.into_iter().map(|known| known.name).collect(),
                has_guide: !guide.is_empty(),
            };
            return Err(refusal.into());
        }
        tx.execute(
            "DELETE FROM catalog_type_attributes WHERE type_id = $1",
            args![product_type],
        )
        .await?;
        tx.execute_one(
            "UPDATE catalog_types
             SET removed_at = $1, guide_ar = '', guide_en = '', version = version + 1
             WHERE id = $2",
            args![tx.now(), product_type],
        )
        .await?;
        note(tx, Change::Type(product_type)).await?;
        outbox::steps::push(tx, Event::TypeRemoved, product_type).await?;
        for attribute in &asked {
            outbox::steps::push(tx, Event::AttributeForgotten, attribute.id).await?;
        }
        let entry = audit::Entry::new("remove_type", Subject::ProductType, product_type)
            .labelled(name.label())
            .change("name", name.label(), "")
            .change("attributes", listed(asked.iter().map(|known| &known.name)), "")
            .change("guide_ar", &guide.ar, "")
            .change("guide_en", &guide.en, "")
            .change("products", products, 0);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

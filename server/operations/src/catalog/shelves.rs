//! Categories and brands: their names in both languages, and the order of the categories in the menu. Their addresses
//! stay as they were made.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{BrandId, CategoryId, Translated};
use domain::catalog::{CategoryForm, free_slug};

use super::order;
use crate::changes::{Change, note};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, args, audit, outbox};

/// Adds a category after all others; its id.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_category(ops: &Ops, actor: &Actor, form: &CategoryForm) -> Result<CategoryId> {
    actor.may(Permission::EditProducts)?;
    let (name, base) = form.check()?;
    ops.write(async |tx| {
        let rows = tx
            .rows(
                "SELECT slug FROM catalog_categories WHERE slug = $1 OR slug LIKE $2 LIMIT 1000",
                args![&base, format!("{base}-%")],
            )
            .await?;
        let taken = rows
            .iter()
            .map(|row| row.get(0))
            .collect::<Result<Vec<String>>>()?;
        let category = super::steps::category(tx, &free_slug(&base, &taken), &name).await?;
        note(tx, Change::Range).await?;
        let entry = audit::Entry::new("add_category", Subject::Category, category);
        audit::steps::record(tx, actor, named(entry, &Translated::default(), &name)).await?;
        Ok(category)
    })
    .await
}

/// Calls a category otherwise.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_category(
    ops: &Ops,
    actor: &Actor,
    category: CategoryId,
    form: &CategoryForm,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (name, _) = form.check()?;
    ops.write(async |tx| {
        let before = tx
            .one(
                // Locks the row, so that what was there before is certain.
                "UPDATE catalog_categories
                 SET position = position
                 WHERE id = $1
                 RETURNING name_ar, name_en",
                args![category],
            )
            .await?
            .translated(0)?;
        tx.execute_one(
            "UPDATE catalog_categories SET name_ar = $1, name_en = $2 WHERE id = $3",
            args![&name.ar, &name.en, category],
        )
        .await?;
        note(tx, Change::Range).await?;
        outbox::steps::push(tx, Event::CategoryRenamed, category).await?;
        let entry = audit::Entry::new("edit_category", Subject::Category, category);
        audit::steps::record(tx, actor, named(entry, &before, &name)).await
    })
    .await
}

/// Moves a category one place up in the menu, or down.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn move_category(ops: &Ops, actor: &Actor, category: CategoryId, up: bool) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        // Every row is locked, in one order: whoever moves another one meanwhile waits.
        tx.execute(
            "UPDATE catalog_categories SET position = position WHERE id <> ''",
            args![],
        )
        .await?;
        let rows = tx
            .rows(
                "SELECT id, name_ar, name_en FROM catalog_categories ORDER BY position, id LIMIT 5000",
                args![],
            )
            .await?;
        let mut all = rows
            .iter()
            .map(|row| row.parse::<CategoryId>(0))
            .collect::<Result<Vec<_>>>()?;
        let Some((at, to)) = order::step(&mut all, &category, up)? else {
            return Ok(());
        };
        for (position, id) in (1_i64..).zip(&all) {
            tx.execute_one(
                "UPDATE catalog_categories SET position = $1 WHERE id = $2",
                args![position, *id],
            )
            .await?;
        }
        note(tx, Change::Range).await?;
        let name = rows[at].translated(1)?;
        let entry = audit::Entry::new("move_category", Subject::Category, category)
            .labelled(name.label())
            .change("place", at + 1, to + 1);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Calls a brand otherwise.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_brand(ops: &Ops, actor: &Actor, brand: BrandId, form: &CategoryForm) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (name, _) = form.check()?;
    ops.write(async |tx| {
        let before = tx
            .one(
                "UPDATE catalog_brands
                 SET slug = slug
                 WHERE id = $1
                 RETURNING name_ar, name_en",
                args![brand],
            )
            .await?
            .translated(0)?;
        tx.execute_one(
            "UPDATE catalog_brands SET name_ar = $1, name_en = $2 WHERE id = $3",
            args![&name.ar, &name.en, brand],
        )
        .await?;
        // Every page that names it.
        note(tx, Change::Range).await?;
        outbox::steps::push(tx, Event::BrandRenamed, brand).await?;
        let entry = audit::Entry::new("edit_brand", Subject::Brand, brand);
        audit::steps::record(tx, actor, named(entry, &before, &name)).await
    })
    .await
}

fn named(entry: audit::Entry, before: &Translated, after: &Translated) -> audit::Entry {
    entry
        .labelled(after.label())
        .change("name_ar", &before.ar, &after.ar)
        .change("name_en", &before.en, &after.en)
}

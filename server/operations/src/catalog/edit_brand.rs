//! Calling a brand otherwise. Its key stays as it was made.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::BrandId;
use domain::catalog::CategoryForm;

use crate::changes::{Change, note};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, args, audit, outbox};

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
                // Locks the row, so that what was there before is certain.
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
        let entry = audit::Entry::new("edit_brand", Subject::Brand, brand)
            .labelled(name.label())
            .change("name_ar", &before.ar, &name.ar)
            .change("name_en", &before.en, &name.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

//! Adding a category: a name is enough; everything else is typed on its page.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CategoryId;
use domain::catalog::CategoryForm;

use super::rows;
use crate::catalog::{addresses, steps};
use crate::changes::{Change, note};
use crate::{Actor, Ops, Result, audit};

/// Adds a category after all others; its id.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_category(ops: &Ops, actor: &Actor, form: &CategoryForm) -> Result<CategoryId> {
    actor.may(Permission::EditProducts)?;
    let (name, base) = form.check()?;
    ops.write(async |tx| {
        rows::lock_all(tx).await?;
        let slug = addresses::CATEGORIES.free(tx, &base).await?;
        let category = steps::category(tx, &slug, &name).await?;
        note(tx, Change::Range).await?;
        let entry = audit::Entry::new("add_category", Subject::Category, category)
            .labelled(name.label())
            .change("name_ar", "", &name.ar)
            .change("name_en", "", &name.en);
        audit::steps::record(tx, actor, entry).await?;
        Ok(category)
    })
    .await
}

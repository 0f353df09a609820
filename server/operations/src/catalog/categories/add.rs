//! Adding a category: a name is enough; everything else is typed on its page.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CategoryId;
use domain::catalog::CategoryForm;

use super::rows;
use crate::catalog::addresses;
use crate::changes::{Change, note};
use crate::{Actor, Ops, Result, args, audit};

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
        let category: CategoryId = tx.new_id();
        tx.execute_one(
            // Not the one that somebody else writes at this moment: who comes second is given another address.
            "INSERT INTO catalog_categories (id, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en,
                    seo_about_ar, seo_about_en, position, changed_at, version)
             SELECT $1, $2, $3, $4, '', '', '', '', '', '', COALESCE(MAX(position), 0) + 1, $5, 1
             FROM catalog_categories",
            args![category, &slug, &name.ar, &name.en, tx.now()],
        )
        .await?;
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

//! What is typed of a category: its texts, its address, and what search engines are told.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CategoryId;
use domain::catalog::ShelfForm;

use super::rows;
use crate::catalog::{addresses, shelf_texts};
use crate::changes::{Change, note};
use crate::outbox::Event;
use crate::{Actor, Ops, Result, args, audit, outbox};

/// Replaces what is typed of a category, as the form opened on a version says. After a rename the former address leads
/// to the new one. Where nothing was typed, nothing changed.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_category(
    ops: &Ops,
    actor: &Actor,
    (category, version): (CategoryId, i64),
    form: &ShelfForm,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let new = form.check()?;
    ops.write(async |tx| {
        let open = rows::open(tx, category).await?;
        if open.version != version {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let before = open.texts;
        if before == new {
            return Ok(());
        }
        addresses::CATEGORIES
            .rename(tx, category, (before.slug.as_str(), new.slug.as_str()))
            .await?;
        tx.execute_one(
            "UPDATE catalog_categories
             SET name_ar = $1, name_en = $2, about_ar = $3, about_en = $4, seo_title_ar = $5, seo_title_en = $6,
                 seo_about_ar = $7, seo_about_en = $8, changed_at = $9, version = version + 1
             WHERE id = $10",
            args![
                &new.name.ar,
                &new.name.en,
                &new.about.ar,
                &new.about.en,
                &new.seo_title.ar,
                &new.seo_title.en,
                &new.seo_about.ar,
                &new.seo_about.en,
                tx.now(),
                category,
            ],
        )
        .await?;
        note(tx, Change::Range).await?;
        if before.name != new.name {
            outbox::steps::push(tx, Event::CategoryRenamed, category).await?;
        }
        let entry = audit::Entry::new("edit_category", Subject::Category, category).labelled(new.name.label());
        let entry = shelf_texts::changes(entry, &before.into(), &new.clone().into());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

//! What is typed of a collection beside its goods: texts, address, what search engines are told, the menu.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CollectionId;
use domain::catalog::CollectionForm;

use super::rows;
use crate::catalog::{addresses, read, shelf_texts};
use crate::{Actor, Ops, Result, args, audit};

/// Replaces what is typed of a collection, as the form opened on a version says. After a rename the former address
/// leads to the new one.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_collection(
    ops: &Ops,
    actor: &Actor,
    (collection, version): (CollectionId, i64),
    form: &CollectionForm,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let new = form.check()?;
    ops.write(async |tx| {
        let open = rows::open(tx, collection).await?;
        if open.version != version {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let before = read::collection_form(tx, collection).await?;
        addresses::COLLECTIONS
            .rename(tx, collection, (open.slug.as_str(), new.texts.slug.as_str()))
            .await?;
        tx.execute_one(
            "UPDATE catalog_collections
             SET name_ar = $1, name_en = $2, about_ar = $3, about_en = $4, seo_title_ar = $5, seo_title_en = $6,
                 seo_about_ar = $7, seo_about_en = $8, in_menu = $9, matching = $10, changed_at = $11,
                 version = version + 1
             WHERE id = $12",
            args![
                &new.texts.name.ar,
                &new.texts.name.en,
                &new.texts.about.ar,
                &new.texts.about.en,
                &new.texts.seo_title.ar,
                &new.texts.seo_title.en,
                &new.texts.seo_about.ar,
                &new.texts.seo_about.en,
                new.in_menu,
                new.matching.code(),
                tx.now(),
                collection,
            ],
        )
        .await?;
        open.changed(tx).await?;
        let after = read::collection_form(tx, collection).await?;
        let entry =
            audit::Entry::new("edit_collection", Subject::Collection, collection).labelled(open.label());
        let entry = shelf_texts::changes(entry, &before.texts, &after.texts)
            .change("in_menu", &before.in_menu, &after.in_menu)
            .change("matching", &before.matching, &after.matching);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

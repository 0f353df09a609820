//! What is typed of a collection beside its goods: texts, address, what search engines are told, the menu.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CollectionId;
use domain::catalog::CollectionForm;

use super::rows;
use crate::catalog::{addresses, read};
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
            .rename(tx, collection, (open.slug.as_str(), new.slug.as_str()))
            .await?;
        tx.execute_one(
            "UPDATE catalog_collections
             SET name_ar = $1, name_en = $2, about_ar = $3, about_en = $4, seo_title_ar = $5, seo_title_en = $6,
                 seo_about_ar = $7, seo_about_en = $8, in_menu = $9, matching = $10, changed_at = $11,
                 version = version + 1
             WHERE id = $12",
            args![
                &new.name.ar,
                &new.name.en,
                &new.about.ar,
                &new.about.en,
                &new.seo_title.ar,
                &new.seo_title.en,
                &new.seo_about.ar,
                &new.seo_about.en,
                new.in_menu,
                new.matching.code(),
                tx.now(),
                collection,
            ],
        )
        .await?;
        open.changed(tx).await?;
        let after = read::collection_form(tx, collection).await?;
        let mut entry =
            audit::Entry::new("edit_collection", Subject::Collection, collection).labelled(open.label());
        for (field, of) in FIELDS {
            entry = entry.change(field, of(&before), of(&after));
        }
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// A field of the form.
type Field = fn(&CollectionForm) -> &String;

const FIELDS: [(&str, Field); 11] = [
    ("name_ar", |form| &form.name_ar),
    ("name_en", |form| &form.name_en),
    ("about_ar", |form| &form.about_ar),
    ("about_en", |form| &form.about_en),
    ("slug", |form| &form.slug),
    ("seo_title_ar", |form| &form.seo_title_ar),
    ("seo_title_en", |form| &form.seo_title_en),
    ("seo_about_ar", |form| &form.seo_about_ar),
    ("seo_about_en", |form| &form.seo_about_en),
    ("in_menu", |form| &form.in_menu),
    ("matching", |form| &form.matching),
];

//! Making a collection: a name and how goods come into it; everything else is added to the draft.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CollectionId;
use domain::catalog::NewCollectionForm;
use domain::refusal::{Problem, Refusal};

use super::rows;
use crate::catalog::addresses;
use crate::{Actor, Ops, Result, args, audit};

/// The most collections: as many as the console lists on one page.
const COLLECTIONS_MAX: usize = 100;

/// Makes a draft after all other collections; its id.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_collection(ops: &Ops, actor: &Actor, form: &NewCollectionForm) -> Result<CollectionId> {
    actor.may(Permission::EditProducts)?;
    let (name, base, mode) = form.check()?;
    ops.write(async |tx| {
        rows::lock_all(tx).await?;
        let slug = addresses::COLLECTIONS.free(tx, &base).await?;
        let id: CollectionId = tx.new_id();
        let added = tx
            .execute(
                "INSERT INTO catalog_collections (id, slug, status, mode, matching, name_ar, name_en, about_ar,
                        about_en, seo_title_ar, seo_title_en, seo_about_ar, seo_about_en, in_menu, position,
                        changed_at, version)
                 SELECT $1, $2, 'draft', $3, 'all', $4, $5, '', '', '', '', '', '', TRUE,
                        COALESCE(MAX(position), 0) + 1, $6, 1
                 FROM catalog_collections
                 HAVING COUNT(*) < $7",
                args![
                    id,
                    &slug,
                    mode.code(),
                    &name.ar,
                    &name.en,
                    tx.now(),
                    i64::try_from(COLLECTIONS_MAX).unwrap_or(i64::MAX),
                ],
            )
            .await?;
        if added == 0 {
            return Err(Refusal::field("name_ar", Problem::TooMany { max: COLLECTIONS_MAX }).into());
        }
        let entry = audit::Entry::new("add_collection", Subject::Collection, id)
            .labelled(name.label())
            .change("name_ar", "", &name.ar)
            .change("name_en", "", &name.en)
            .change("mode", "", mode.code());
        audit::steps::record(tx, actor, entry).await?;
        Ok(id)
    })
    .await
}

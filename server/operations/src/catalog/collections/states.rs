//! Where a collection stands: shown in the shop, taken off it, and removed, which only a draft can be.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{CollectionId, Language};
use domain::catalog::CollectionStatus;

use super::rows;
use super::rule::said;
use crate::catalog::read;
use crate::changes::{Change, note};
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args, audit};

/// Shows a collection in the shop. One that is there stays there.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn publish_collection(ops: &Ops, actor: &Actor, collection: CollectionId) -> Result<()> {
    let to = ("publish_collection", CollectionStatus::Published);
    set(ops, actor, collection, to).await
}

/// Takes a collection off the shop; it stays as a draft.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn unpublish_collection(ops: &Ops, actor: &Actor, collection: CollectionId) -> Result<()> {
    let to = ("unpublish_collection", CollectionStatus::Draft);
    set(ops, actor, collection, to).await
}

async fn set(
    ops: &Ops,
    actor: &Actor,
    collection: CollectionId,
    (action, status): (&'static str, CollectionStatus),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let open = rows::open(tx, collection).await?;
        if open.status == status {
            return Ok(());
        }
        tx.execute_one(
            "UPDATE catalog_collections SET status = $1, changed_at = $2 WHERE id = $3 AND status = $4",
            args![status.code(), tx.now(), collection, open.status.code()],
        )
        .await?;
        note(tx, Change::Range).await?;
        let entry = audit::Entry::new(action, Subject::Collection, collection).labelled(open.label());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Removes a draft with everything that was said of it. Its products stay.
///
/// # Errors
/// `NotPossibleNow` while it is published; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn remove_collection(ops: &Ops, actor: &Actor, collection: CollectionId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let open = rows::open(tx, collection).await?;
        if open.status != CollectionStatus::Draft {
            return Err(Refusal::NotPossibleNow.into());
        }
        let entry = audit::Entry::new("remove_collection", Subject::Collection, collection)
            .labelled(open.label())
            .change("slug", &open.slug, "")
            .change("condition", conditions_of(tx, collection).await?, "")
            .change("picked", picks_of(tx, collection).await?, "");
        for sql in [
            "DELETE FROM catalog_collection_products WHERE collection_id = $1",
            "DELETE FROM catalog_collection_conditions WHERE collection_id = $1",
            "DELETE FROM catalog_former_collection_slugs WHERE collection_id = $1",
        ] {
            tx.execute(sql, args![collection]).await?;
        }
        tx.execute_one("DELETE FROM catalog_collections WHERE id = $1", args![collection])
            .await?;
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// What its rule asked, as the trail keeps it.
async fn conditions_of(tx: &mut Tx<'_>, collection: CollectionId) -> Result<String> {
    let conditions = read::conditions(tx, collection, Language::English).await?;
    let conditions: Vec<_> = conditions.iter().map(said).collect();
    Ok(conditions.join(", "))
}

/// What was picked for it, in its order.
async fn picks_of(tx: &mut Tx<'_>, collection: CollectionId) -> Result<String> {
    let rows = tx
        .rows(
            "SELECT p.title_ar, p.title_en
             FROM catalog_collection_products k
             JOIN catalog_products p ON p.id = k.product_id
             WHERE k.collection_id = $1
             ORDER BY k.position, p.id
             LIMIT 1000",
            args![collection],
        )
        .await?;
    let title = |row: &Record| Ok(row.translated(0)?.label().to_owned());
    let titles = rows.iter().map(title).collect::<Result<Vec<_>>>()?;
    Ok(titles.join(", "))
}

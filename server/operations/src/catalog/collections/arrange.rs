//! The order of collections in the menu and on the home page.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CollectionId;

use super::rows;
use crate::catalog::order;
use crate::changes::{Change, note};
use crate::{Actor, Ops, Result, args, audit};

/// Moves a collection one place up among all, or down.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn move_collection(ops: &Ops, actor: &Actor, collection: CollectionId, up: bool) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        rows::lock_all(tx).await?;
        let known = tx
            .rows(
                "SELECT id, name_ar, name_en FROM catalog_collections ORDER BY position, id LIMIT 5000",
                args![],
            )
            .await?;
        let mut all = known
            .iter()
            .map(|row| row.parse::<CollectionId>(0))
            .collect::<Result<Vec<_>>>()?;
        let Some((at, to)) = order::step(&mut all, &collection, up)? else {
            return Ok(());
        };
        for (position, id) in (1_i64..).zip(&all) {
            tx.execute_one(
                "UPDATE catalog_collections SET position = $1 WHERE id = $2",
                args![position, *id],
            )
            .await?;
        }
        note(tx, Change::Range).await?;
        let name = known[at].translated(1)?;
        let entry = audit::Entry::new("move_collection", Subject::Collection, collection)
            .labelled(name.label())
            .change("place", at + 1, to + 1);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

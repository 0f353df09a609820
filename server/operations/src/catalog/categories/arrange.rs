//! The order of categories in the menu.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::CategoryId;

use super::rows;
use crate::catalog::order;
use crate::changes::{Change, note};
use crate::{Actor, Ops, Result, args, audit};

/// Moves a category one place up in the menu, or down.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn move_category(ops: &Ops, actor: &Actor, category: CategoryId, up: bool) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        rows::lock_all(tx).await?;
        let known = tx
            .rows(
                "SELECT id, name_ar, name_en FROM catalog_categories ORDER BY position, id LIMIT 5000",
                args![],
            )
            .await?;
        let mut all = known
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
        let name = known[at].translated(1)?;
        let entry = audit::Entry::new("move_category", Subject::Category, category)
            .labelled(name.label())
            .change("place", at + 1, to + 1);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

//! What saves of the grid changed, so that they can be taken back.

use domain::basics::{Instant, SaveId, UserId};
use domain::catalog::GridEdit;

use crate::db::{Record, Tx};
use crate::{Error, Result, args};

/// Adds a row to what a save of `user` changed; the first begins it.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn append(tx: &mut Tx<'_>, (user, save): (UserId, SaveId), edit: &GridEdit) -> Result<()> {
    tx.execute(
        "INSERT INTO catalog_saves (id, at, user_id, changes) VALUES ($1, $2, $3, '[]') ON CONFLICT (id) DO NOTHING",
        args![save, tx.now(), user],
    )
    .await?;
    let mut changes = locked(tx, save).await?;
    changes.push(edit.clone());
    set(tx, save, &changes).await
}

/// What of a save of `user` can still be taken back; none when all of it was, or it is somebody else's.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn open(tx: &mut Tx<'_>, user: UserId, save: SaveId) -> Result<Option<Vec<GridEdit>>> {
    let row = tx
        .row(
            "SELECT changes FROM catalog_saves WHERE id = $1 AND user_id = $2 AND undone_at IS NULL",
            args![save, user],
        )
        .await?;
    row.as_ref().map(changes).transpose()
}

/// Takes a row out of a save, whose change was taken back.
///
/// # Errors
/// [`Error::Missing`] when it is not there any more.
pub async fn remove(tx: &mut Tx<'_>, save: SaveId, edit: &GridEdit) -> Result<()> {
    let mut changes = locked(tx, save).await?;
    let place = changes.iter().position(|known| known == edit);
    changes.remove(place.ok_or(Error::Missing)?);
    set(tx, save, &changes).await
}

/// Counts a save as taken back from now on.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn close(tx: &mut Tx<'_>, save: SaveId) -> Result<()> {
    tx.execute(
        "UPDATE catalog_saves SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL",
        args![tx.now(), save],
    )
    .await
    .map(|_| ())
}

/// Forgets the saves until an instant; how many.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn forget_until(tx: &mut Tx<'_>, at: Instant) -> Result<u64> {
    tx.execute("DELETE FROM catalog_saves WHERE at <= $1", args![at])
        .await
}

async fn locked(tx: &mut Tx<'_>, save: SaveId) -> Result<Vec<GridEdit>> {
    let row = tx
        .one(
            "UPDATE catalog_saves SET at = at WHERE id = $1 AND undone_at IS NULL RETURNING changes",
            args![save],
        )
        .await?;
    changes(&row)
}

fn changes(row: &Record) -> Result<Vec<GridEdit>> {
    Ok(serde_json::from_str(&row.get::<String>(0)?)?)
}

async fn set(tx: &mut Tx<'_>, save: SaveId, changes: &[GridEdit]) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_saves SET changes = $1 WHERE id = $2",
        args![serde_json::to_string(changes)?, save],
    )
    .await
}

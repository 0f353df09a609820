//! What saves of the grid changed, so that they can be taken back.

use domain::basics::{SaveId, UserId};
use domain::catalog::GridEdit;

use crate::db::Tx;
use crate::{Result, args};

/// Keeps what a save changed.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn keep(tx: &mut Tx<'_>, user: UserId, changes: &[GridEdit]) -> Result<()> {
    let id: SaveId = tx.new_id();
    tx.execute_one(
        "INSERT INTO catalog_saves (id, at, user_id, changes) VALUES ($1, $2, $3, $4)",
        args![id, tx.now(), user, serde_json::to_string(changes)?],
    )
    .await
}

/// What a save of `user` changed, which counts as taken back from now on; none when it already does, or is somebody
/// else's.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn take_back(tx: &mut Tx<'_>, user: UserId, save: SaveId) -> Result<Option<Vec<GridEdit>>> {
    let row = tx
        .row(
            "UPDATE catalog_saves
             SET undone_at = $1
             WHERE id = $2 AND user_id = $3 AND undone_at IS NULL
             RETURNING changes",
            args![tx.now(), save, user],
        )
        .await?;
    row.map(|row| Ok(serde_json::from_str(&row.get::<String>(0)?)?))
        .transpose()
}

//! What the verbs of a collection share: its row is locked first, and pages hear of what shoppers see.

use domain::basics::{CollectionId, Translated};
use domain::catalog::{CollectionMode, CollectionStatus};

use crate::changes::{Change, note};
use crate::db::Tx;
use crate::{Result, args};

/// A collection whose row is locked.
pub(super) struct Open {
    pub slug: String,
    pub status: CollectionStatus,
    pub mode: CollectionMode,
    pub name: Translated,
    pub version: i64,
}

impl Open {
    /// How people call it.
    pub(super) fn label(&self) -> &str {
        self.name.label()
    }

    /// Notes that it was changed, where shoppers can see it.
    pub(super) async fn changed(&self, tx: &mut Tx<'_>) -> Result<()> {
        match self.status {
            CollectionStatus::Published => note(tx, Change::Range).await.map(drop),
            CollectionStatus::Draft => Ok(()),
        }
    }
}

/// Locks `collection`: whoever changes it meanwhile waits.
///
/// # Errors
/// [`crate::Error::Missing`].
pub(super) async fn open(tx: &mut Tx<'_>, collection: CollectionId) -> Result<Open> {
    let row = tx
        .one(
            "UPDATE catalog_collections
             SET version = version
             WHERE id = $1
             RETURNING slug, status, mode, name_ar, name_en, version",
            args![collection],
        )
        .await?;
    Ok(Open {
        slug: row.get(0)?,
        status: row.parse(1)?,
        mode: row.parse(2)?,
        name: row.translated(3)?,
        version: row.get(5)?,
    })
}

/// Locks every collection: whoever adds or moves one meanwhile waits.
pub(super) async fn lock_all(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(
        "UPDATE catalog_collections SET position = position WHERE id <> ''",
        args![],
    )
    .await?;
    Ok(())
}

/// Notes when `collection` was changed.
pub(super) async fn touch(tx: &mut Tx<'_>, collection: CollectionId) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_collections SET changed_at = $1 WHERE id = $2",
        args![tx.now(), collection],
    )
    .await
}

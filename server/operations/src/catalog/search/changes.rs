//! The log of what the index has to follow. Rows are only added, so whoever sells a piece waits for nobody here.

use domain::basics::{ChangeId, Instant, ProductId};

use crate::db::Tx;
use crate::{Ops, Result, args};

/// The subject of a change of synonyms.
pub(super) const SYNONYMS: &str = "synonyms";
/// The subject of a row that an index begins anew from.
pub(super) const REBUILD: &str = "rebuild";
/// Days after which a change is swept: an index that stayed away for longer is built anew.
const KEPT_DAYS: i64 = 7;

/// Notes in the transaction of the change that `product` is to be looked at again.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn changed(tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
    note(tx, &product.to_string()).await.map(drop)
}

/// Notes that the synonyms are to be read again.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn synonyms_changed(tx: &mut Tx<'_>) -> Result<()> {
    note(tx, SYNONYMS).await.map(drop)
}

/// Adds a row; its id.
pub(super) async fn note(tx: &mut Tx<'_>, subject: &str) -> Result<ChangeId> {
    let id: ChangeId = tx.new_id();
    tx.execute_one(
        "INSERT INTO catalog_changes (id, subject) VALUES ($1, $2)",
        args![id, subject],
    )
    .await?;
    Ok(id)
}

/// The id that every change made at `instant` or later is not below. Ids are UUIDs of version 7: they begin with
/// their millisecond.
pub(super) fn floor(instant: Instant) -> String {
    format!("{:012x}{:020}", instant.0.max(0), 0)
}

/// The instant that an id begins with; the beginning of time for what is none.
pub(super) fn instant_of(id: &str) -> Instant {
    let millis = id.get(..12).and_then(|hex| i64::from_str_radix(hex, 16).ok());
    Instant(millis.unwrap_or(0))
}

/// Forgets changes that every index has long followed, but never the newest one, which indexes stand at; how many.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        let old = floor(tx.now().plus_seconds(-KEPT_DAYS * 86_400));
        tx.execute(
            "DELETE FROM catalog_changes
             WHERE id < $1 AND id < (SELECT MAX(id) FROM catalog_changes)",
            args![old],
        )
        .await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_below_the_ids_made_in_it() {
        let instant = Instant(1_795_338_000_123);
        let id: ChangeId = crate::IdSource::default().new_id(instant);
        let id = id.to_string();
        assert!(floor(instant) <= id && floor(Instant(instant.0 + 1)) > id);
        assert_eq!(instant_of(&id), instant);
        assert_eq!((floor(instant).len(), instant_of("?")), (id.len(), Instant(0)));
    }
}

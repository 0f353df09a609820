//! The log itself. Rows are only added, in the transaction of the change, so whoever sells a piece waits for nobody.

use domain::basics::{ChangeId, Instant};

use super::Change;
use crate::db::Tx;
use crate::{Ops, Result, args};

/// Days after which a change is swept: an index that stayed away for longer is built anew.
const KEPT_DAYS: i64 = 7;
/// Rows read at once.
const AT_ONCE: i64 = 1_000;

/// Notes a change in its transaction; the id of its row.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn note(tx: &mut Tx<'_>, change: Change) -> Result<ChangeId> {
    let id: ChangeId = tx.new_id();
    tx.execute_one(
        "INSERT INTO changes_log (id, subject) VALUES ($1, $2)",
        args![id, change.to_string()],
    )
    .await?;
    tx.noted(id, change);
    Ok(id)
}

/// The id that every change made at `instant` or later is not below. Ids are UUIDs of version 7: they begin with
/// their millisecond.
pub(crate) fn floor(instant: Instant) -> String {
    format!("{:012x}{:020}", instant.0.max(0), 0)
}

/// The instant that an id begins with; the beginning of time for what is none.
pub(crate) fn instant_of(id: &str) -> Instant {
    let millis = id.get(..12).and_then(|hex| i64::from_str_radix(hex, 16).ok());
    Instant(millis.unwrap_or(0))
}

/// Whether the log still holds the row of this id.
pub(crate) async fn knows(tx: &mut Tx<'_>, id: &str) -> Result<bool> {
    let row = tx
        .row("SELECT id FROM changes_log WHERE id = $1", args![id])
        .await?;
    Ok(row.is_some())
}

/// The first rows after the id `from`, at most `limit`: their ids and subjects.
pub(crate) async fn page(tx: &mut Tx<'_>, from: &str, limit: i64) -> Result<Vec<(String, String)>> {
    let rows = tx
        .rows(
            "SELECT id, subject FROM changes_log WHERE id > $1 ORDER BY id LIMIT $2",
            args![from, limit],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Every change from `instant` on. What only a newer program knows is left out.
pub(super) async fn since(tx: &mut Tx<'_>, instant: Instant) -> Result<Vec<(ChangeId, Change)>> {
    let mut from = floor(instant);
    let mut changes = Vec::new();
    loop {
        let rows = page(tx, &from, AT_ONCE).await?;
        let is_last = i64::try_from(rows.len()).unwrap_or(i64::MAX) < AT_ONCE;
        for (id, subject) in rows {
            if let (Ok(known), Some(change)) = (id.parse(), Change::parse(&subject)) {
                changes.push((known, change));
            }
            from = id;
        }
        if is_last {
            return Ok(changes);
        }
    }
}

/// Forgets changes that everybody has long followed, but never the newest one, which indexes stand at; how many.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        let old = floor(tx.now().plus_seconds(-KEPT_DAYS * 86_400));
        tx.execute(
            "DELETE FROM changes_log
             WHERE id < $1 AND id < (SELECT MAX(id) FROM changes_log)",
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

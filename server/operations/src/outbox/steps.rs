//! What other areas do to the outbox inside their transaction: they add to it.

use domain::basics::EventId;

use super::Event;
use crate::db::Tx;
use crate::{Result, args};

/// Adds what happened to the thing with this id.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn push(tx: &mut Tx<'_>, event: Event, subject: impl ToString) -> Result<()> {
    let id: EventId = tx.new_id();
    tx.execute_one(
        "INSERT INTO outbox_events (id, at, kind, subject_id, due_at, attempts, last_error, lane)
         VALUES ($1, $2, $3, $4, $5, 0, '', $6)",
        args![
            id,
            tx.now(),
            event.code(),
            subject.to_string(),
            tx.now().plus_seconds(event.delay_seconds()),
            event.lane().code(),
        ],
    )
    .await
}

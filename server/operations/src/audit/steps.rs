//! What other areas do to the audit trail inside their transaction: they add to it.

use domain::basics::AuditId;

use super::Entry;
use crate::db::Tx;
use crate::{Actor, Result, args};

/// Adds an entry in the name of `actor`.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn record(tx: &mut Tx<'_>, actor: &Actor, entry: Entry) -> Result<()> {
    let id: AuditId = tx.new_id();
    tx.execute_one(
        "INSERT INTO audit_entries (id, at, actor_kind, actor_user, actor_name, action, subject, subject_id,
                label, changes, reason, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            id,
            tx.now(),
            actor.kind_code(),
            actor.user(),
            actor.name(),
            entry.action,
            entry.subject.code(),
            entry.subject_id,
            entry.label,
            serde_json::to_string(&entry.changes)?,
            entry.reason,
            actor.request_id.as_deref(),
        ],
    )
    .await
}

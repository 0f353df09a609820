//! The audit screen.

use domain::accounts::Permission;
use domain::audit::read::{AuditPage, AuditRow};

use crate::db::Record;
use crate::settings::local;
use crate::{Actor, Ops, Result, args};

/// Entries on a page.
const PAGE: usize = 50;

/// A page of the audit trail, newest first, from after the entry `after` (empty: from the newest).
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not read it.
pub async fn audit_page(ops: &Ops, actor: &Actor, after: &str) -> Result<AuditPage> {
    actor.may(Permission::SeeAudit)?;
    let shop = ops.shop().await?;
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT id, at, actor_name, action, subject, subject_id, label, changes, reason, request_id
                 FROM audit_entries
                 WHERE $1 = '' OR id < $1
                 ORDER BY id DESC
                 LIMIT 51",
                args![after],
            )
            .await
        })
        .await?;
    let row_of = |row: &Record| -> Result<AuditRow> {
        Ok(AuditRow {
            id: row.get(0)?,
            at: local(&shop, row.get(1)?),
            actor: row.get(2)?,
            action: row.get(3)?,
            subject: row.parse(4)?,
            subject_id: row.get(5)?,
            label: row.get(6)?,
            changes: serde_json::from_str(&row.get::<String>(7)?)?,
            reason: row.get(8)?,
            request_id: row.get::<Option<String>>(9)?.unwrap_or_default(),
        })
    };
    let mut rows = rows.iter().map(row_of).collect::<Result<Vec<_>>>()?;
    let next = (rows.len() > PAGE).then(|| rows[PAGE - 1].id.clone());
    rows.truncate(PAGE);
    Ok(AuditPage { rows, next })
}

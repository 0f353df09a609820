//! What keeps failing.

use domain::accounts::Permission;
use domain::outbox::read::{ProblemKind, ProblemRow};

use crate::settings::local;
use crate::{Actor, Ops, Result, args};

/// Events that failed at least this often are shown to people.
const ATTEMPTS_SHOWN: i64 = 3;

/// Events, pictures and endpoints that keep failing, newest first.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not mend them.
pub async fn problems(ops: &Ops, actor: &Actor) -> Result<Vec<ProblemRow>> {
    actor.may(Permission::MendProblems)?;
    let shop = ops.shop().await?;
    let (events, pictures, endpoints) = ops
        .read(async |tx| {
            let events = tx
                .rows(
                    "SELECT id, kind, subject_id, attempts, last_error, at
                     FROM outbox_events
                     WHERE done_at IS NULL AND attempts >= $1
                     ORDER BY id DESC
                     LIMIT 200",
                    args![ATTEMPTS_SHOWN],
                )
                .await?;
            let pictures = tx
                .rows(
                    "SELECT i.id, i.product_id, COALESCE(i.source_url, ''), i.last_error, p.added_at
                     FROM catalog_pictures i
                     JOIN catalog_products p ON p.id = i.product_id
                     WHERE i.state = 'failed'
                     ORDER BY i.id DESC
                     LIMIT 200",
                    args![],
                )
                .await?;
            let endpoints = tx
                .rows(
                    "SELECT e.id,
                            e.url,
                            (SELECT COALESCE(MAX(d.attempts), 0)
                             FROM partners_deliveries d
                             WHERE d.endpoint_id = e.id AND d.status = 'failed'),
                            e.last_error,
                            e.disabled_at
                     FROM partners_endpoints e
                     WHERE e.disabled_at IS NOT NULL AND e.last_error <> ''
                     ORDER BY e.id DESC
                     LIMIT 200",
                    args![],
                )
                .await?;
            Ok((events, pictures, endpoints))
        })
        .await?;
    let mut rows = Vec::with_capacity(events.len() + pictures.len() + endpoints.len());
    for row in &events {
        rows.push(ProblemRow {
            id: row.get(0)?,
            kind: ProblemKind::Event,
            what: row.get(1)?,
            subject_id: row.get(2)?,
            attempts: row.get(3)?,
            last_error: row.get(4)?,
            at: local(&shop, row.get(5)?),
        });
    }
    for row in &pictures {
        rows.push(ProblemRow {
            id: row.get(0)?,
            kind: ProblemKind::Picture,
            subject_id: row.get(1)?,
            what: row.get(2)?,
            attempts: 1,
            last_error: row.get(3)?,
            at: local(&shop, row.get(4)?),
        });
    }
    for row in &endpoints {
        rows.push(ProblemRow {
            id: row.get(0)?,
            kind: ProblemKind::Endpoint,
            subject_id: row.get(0)?,
            what: row.get(1)?,
            attempts: row.get(2)?,
            last_error: row.get(3)?,
            at: local(&shop, row.get(4)?),
        });
    }
    Ok(rows)
}

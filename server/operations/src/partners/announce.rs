//! Writing down what an endpoint is to be told, once an event is committed. What is sent is thin (ids, where it stands,
//! a version): who needs more asks the API, and who hears things out of order sees it by the version.

use domain::basics::DeliveryId;
use domain::partners::{Happening, Topic};
use serde_json::json;

use super::ENDPOINTS_MAX;
use super::read::{happened_at, payload};
use crate::basics::rfc3339;
use crate::{Ops, Result, args};

/// Writes a message to every endpoint that wants to hear of this. An event that is worked off twice is told once.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn announce(ops: &Ops, event: &str, (happening, subject): (Happening, &str)) -> Result<()> {
    let endpoints = listeners(ops, happening.topic()).await?;
    if endpoints.is_empty() {
        return Ok(());
    }
    ops.write(async |tx| {
        let Some(data) = payload(tx, happening.topic(), subject).await? else {
            return Ok(());
        };
        let at = happened_at(tx, event).await?;
        let message = json!({
            "type": happening.code(),
            "timestamp": rfc3339("UTC", at),
            "data": data,
        });
        let body = message.to_string();
        for endpoint in &endpoints {
            let id: DeliveryId = tx.new_id();
            tx.execute(
                "INSERT INTO partners_deliveries
                     (id, event_id, endpoint_id, kind, body, made_at, status, due_at, attempts, last_error)
                 VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $6, 0, '')
                 ON CONFLICT (event_id, endpoint_id) DO NOTHING",
                args![id, event, endpoint, happening.code(), &body, tx.now()],
            )
            .await?;
        }
        Ok(())
    })
    .await
}

/// The endpoints that are told of a topic.
async fn listeners(ops: &Ops, topic: Topic) -> Result<Vec<String>> {
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT id, topics FROM partners_endpoints WHERE disabled_at IS NULL ORDER BY id LIMIT $1",
                args![ENDPOINTS_MAX],
            )
            .await
        })
        .await?;
    let mut endpoints = Vec::new();
    for row in &rows {
        let topics: String = row.get(1)?;
        if topics.split_whitespace().any(|code| code == topic.code()) {
            endpoints.push(row.get(0)?);
        }
    }
    Ok(endpoints)
}

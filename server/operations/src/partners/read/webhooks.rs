//! The screen about endpoints and what they were told.

use domain::accounts::Permission;
use domain::basics::Instant;
use domain::partners::Topic;
use domain::partners::read::{DeliveryRow, EndpointRow, WebhooksPage};

use crate::db::Record;
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args};

/// The endpoints, and the newest messages to them.
///
/// # Errors
/// [`Error::Denied`] for people who may not manage them.
pub async fn webhooks(ops: &Ops, actor: &Actor) -> Result<WebhooksPage> {
    actor.may(Permission::ManagePartners)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let endpoints = tx
            .rows(
                "SELECT id, url, topics, added_at, disabled_at, last_error
                 FROM partners_endpoints
                 ORDER BY id
                 LIMIT 100",
                args![],
            )
            .await?;
        let deliveries = tx
            .rows(
                "SELECT d.id, e.url, d.kind, d.made_at, d.status, d.attempts, d.last_error
                 FROM partners_deliveries d
                 JOIN partners_endpoints e ON e.id = d.endpoint_id
                 ORDER BY d.id DESC
                 LIMIT 50",
                args![],
            )
            .await?;
        let endpoint = |row: &Record| -> Result<EndpointRow> {
            Ok(EndpointRow {
                id: row.parse(0)?,
                url: row.get(1)?,
                topics: topics_of(&row.get::<String>(2)?)?,
                since: local(&shop, row.get(3)?),
                disabled: row.get::<Option<Instant>>(4)?.map(|at| local(&shop, at)),
                last_error: row.get(5)?,
            })
        };
        let delivery = |row: &Record| -> Result<DeliveryRow> {
            Ok(DeliveryRow {
                id: row.parse(0)?,
                url: row.get(1)?,
                kind: row.parse(2)?,
                at: local(&shop, row.get(3)?),
                status: row.parse(4)?,
                attempts: row.get(5)?,
                last_error: row.get(6)?,
            })
        };
        Ok(WebhooksPage {
            endpoints: endpoints.iter().map(endpoint).collect::<Result<_>>()?,
            deliveries: deliveries.iter().map(delivery).collect::<Result<_>>()?,
        })
    })
    .await
}

fn topics_of(codes: &str) -> Result<Vec<Topic>> {
    let topic = |code: &str| {
        code.parse()
            .map_err(|_| Error::broken(format_args!("an endpoint wants to hear of {code:?}")))
    };
    codes.split_whitespace().map(topic).collect()
}

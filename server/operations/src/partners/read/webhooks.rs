//! The screen about endpoints and what they were told.

use domain::accounts::Permission;
use domain::basics::Instant;
use domain::partners::read::{DeliveryRow, EndpointRow, WebhooksPage};
use domain::partners::{DeliveryStatus, Topic};

use crate::db::Record;
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args};

/// Messages of one page.
const MESSAGES: i64 = 50;

/// The endpoints, and the messages to them, the newest first: those before the key `after`, all or only those that stand at
/// `status`.
///
/// # Errors
/// [`Error::Denied`] for people who may not manage them.
pub async fn webhooks(
    ops: &Ops,
    actor: &Actor,
    (status, after): (Option<DeliveryStatus>, &str),
) -> Result<WebhooksPage> {
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
                 WHERE ($1 = '' OR d.id < $1) AND ($2 = '' OR d.status = $2)
                 ORDER BY d.id DESC
                 LIMIT $3",
                args![after, status.map_or("", DeliveryStatus::code), MESSAGES + 1],
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
        let mut shown: Vec<DeliveryRow> = deliveries.iter().map(delivery).collect::<Result<_>>()?;
        let is_more = shown.len() > usize::try_from(MESSAGES).map_err(Error::broken)?;
        if is_more {
            shown.pop();
        }
        Ok(WebhooksPage {
            endpoints: endpoints.iter().map(endpoint).collect::<Result<_>>()?,
            next: shown.last().filter(|_| is_more).map(|last| last.id.to_string()),
            deliveries: shown,
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

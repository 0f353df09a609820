//! What a message says of the thing it is about.

use domain::basics::Instant;
use domain::partners::Topic;
use serde_json::{Value, json};

use crate::db::Tx;
use crate::{Result, args, basics};

/// When an event of the outbox happened.
pub(in crate::partners) async fn happened_at(tx: &mut Tx<'_>, event: &str) -> Result<Instant> {
    tx.one("SELECT at FROM outbox_events WHERE id = $1", args![event])
        .await?
        .get(0)
}

/// The data of a message about the thing with this id; none when it is gone.
pub(in crate::partners) async fn payload(
    tx: &mut Tx<'_>,
    topic: Topic,
    subject: &str,
) -> Result<Option<Value>> {
    match topic {
        Topic::Orders => order(tx, subject).await,
        Topic::Products => product(tx, subject).await,
        Topic::Stock => stock(tx, subject).await,
    }
}

async fn order(tx: &mut Tx<'_>, order: &str) -> Result<Option<Value>> {
    let row = tx
        .row(
            "SELECT o.number, o.status, s.status, o.version
             FROM orders_orders o
             LEFT JOIN fulfilment_shipments s ON s.order_id = o.id
             WHERE o.id = $1",
            args![order],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let stage = domain::fulfilment::stage_of(row.parse(1)?, row.parse_optional(2)?);
    Ok(Some(json!({
        "order": order,
        "number": row.get::<String>(0)?,
        "stage": stage.code(),
        "version": row.get::<i64>(3)?,
    })))
}

async fn product(tx: &mut Tx<'_>, product: &str) -> Result<Option<Value>> {
    let row = tx
        .row(
            "SELECT slug, status, changed_at, visible_from FROM catalog_products WHERE id = $1",
            args![product],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let ahead = row.get::<Option<Instant>>(3)?.filter(|from| *from > tx.now());
    Ok(Some(json!({
        "product": product,
        "slug": row.get::<String>(0)?,
        "status": row.get::<String>(1)?,
        "visible_from": ahead.map(|from| basics::rfc3339("UTC", from)),
        // The moment of its last change: prices count, too.
        "version": row.get::<i64>(2)?,
    })))
}

async fn stock(tx: &mut Tx<'_>, variant: &str) -> Result<Option<Value>> {
    let row = tx
        .row(
            "SELECT v.product_id,
                    v.sku,
                    CAST(COALESCE((SELECT SUM(l.on_hand) FROM inventory_levels l WHERE l.variant_id = v.id), 0) AS BIGINT),
                    CAST(COALESCE((SELECT SUM(l.held) FROM inventory_levels l WHERE l.variant_id = v.id), 0) AS BIGINT),
                    COALESCE((SELECT MAX(m.id) FROM inventory_movements m WHERE m.variant_id = v.id), '')
             FROM catalog_variants v
             WHERE v.id = $1",
            args![variant],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(json!({
        "variant": variant,
        "product": row.get::<String>(0)?,
        "sku": row.get::<String>(1)?,
        "on_hand": row.get::<i64>(2)?,
        "held": row.get::<i64>(3)?,
        // Movements are only ever added, and their ids rise.
        "version": row.get::<String>(4)?,
    })))
}

//! What customers see of their orders, and what the console's page of an order is made of.

use std::collections::HashMap;

use domain::basics::{Currency, Instant, Language, OrderId};
use domain::catalog::read::Picture;
use domain::fulfilment::ShipmentStatus;
use domain::inventory::read::BundlePart;
use domain::orders::OrderStatus;
use domain::orders::Stage;
use domain::orders::read::{OrderAddress, OrderLine, OrderMoney, OrderPage, TimelineStep, TrackingPage};
use domain::pricing::Taxed;
use domain::pricing::read::DiscountLine;
use domain::settings::{Address, Shop};

use crate::basics::read_token;
use crate::carriers::read::region_name;
use crate::catalog::read::picture_url;
use crate::db::{Record, Tx};
use crate::settings::{local, normalise_phone};
use crate::{Error, Ops, Result, args};

/// The whole order, for the holder of its signed link.
///
/// # Errors
/// [`Error::Missing`] for anything this shop did not sign.
pub async fn order_page(ops: &Ops, language: Language, token: &str) -> Result<OrderPage> {
    let shop = ops.shop().await?;
    let order = read_token(&ops.link_key().await?, token).ok_or(Error::Missing)?;
    ops.read(async |tx| {
        let row = tx.one(include_str!("order.sql"), args![order]).await?;
        Ok(OrderPage {
            tracking: tracking(tx, &shop, order, &row).await?,
            placed: local(&shop, row.get(18)?),
            name: row.get(5)?,
            phone: row.get(6)?,
            address: address(&shop, language, &row)?,
            lines: lines(tx, order, language, row.parse(3)?).await?,
            money: money(tx, (order, language), &row).await?,
            policy_version: row.get(23)?,
            return_days: row.get(24)?,
            cancel_reason: row.get(21)?,
        })
    })
    .await
}

/// Status and dates only, for somebody who knows number and phone. Every miss gives the same answer.
///
/// # Errors
/// `NoSuchOrder`.
pub async fn tracking_page(ops: &Ops, number: &str, phone: &str) -> Result<TrackingPage> {
    let shop = ops.shop().await?;
    let number = domain::basics::latin_digits(number.trim())
        .to_uppercase()
        .replace('\0', "");
    let phone = normalise_phone(phone, shop.country).unwrap_or_default();
    ops.read(async |tx| {
        // An order is looked for in every case, also when the phone can't be one.
        let sql = "SELECT id FROM orders_orders WHERE number = $1 AND phone = $2";
        let found = tx.row(sql, args![number.as_str(), phone.as_str()]).await?;
        let Some(found) = found else {
            return Err(domain::Refusal::NoSuchOrder.into());
        };
        let order: OrderId = found.parse(0)?;
        let row = tx.one(include_str!("order.sql"), args![order]).await?;
        tracking(tx, &shop, order, &row).await
    })
    .await
}

async fn tracking(tx: &mut Tx<'_>, shop: &Shop, order: OrderId, row: &Record) -> Result<TrackingPage> {
    let stage = stage_of(row)?;
    let history = tx
        .rows(
            "SELECT stage, at FROM orders_history WHERE order_id = $1 ORDER BY id LIMIT 100",
            args![order],
        )
        .await?;
    let mut timeline = Vec::new();
    for entry in history {
        let at = Some(local(shop, entry.get(1)?));
        timeline.push(TimelineStep {
            stage: entry.parse(0)?,
            at,
        });
    }
    timeline.extend(stage.ahead().iter().map(|stage| TimelineStep {
        stage: *stage,
        at: None,
    }));
    Ok(TrackingPage {
        number: row.get(0)?,
        stage,
        promised: row.parse(19)?,
        late: stage.is_promised() && row.get::<Instant>(20)? <= tx.now(),
        timeline,
    })
}

/// The summary of the order in a row of `order.sql`.
pub(crate) fn stage_of(row: &Record) -> Result<Stage> {
    let status: OrderStatus = row.parse(1)?;
    let shipment: Option<ShipmentStatus> = row.parse_optional(2)?;
    Ok(domain::fulfilment::stage_of(status, shipment))
}

pub(crate) fn address(shop: &Shop, language: Language, row: &Record) -> Result<OrderAddress> {
    let address: Address = serde_json::from_str(&row.get::<String>(8)?)?;
    Ok(OrderAddress {
        country: shop.country,
        region: region_name(shop, &row.get::<String>(7)?, language),
        parts: address.parts,
    })
}

pub(crate) async fn money(
    tx: &mut Tx<'_>,
    (order, language): (OrderId, Language),
    row: &Record,
) -> Result<OrderMoney> {
    let currency: Currency = row.parse(3)?;
    Ok(OrderMoney {
        discounts: discounts(tx, order, language, currency).await?,
        goods_net: row.money(10, currency)?,
        delivery: Taxed {
            net: row.money(11, currency)?,
            tax: row.money(12, currency)?,
        },
        cash_fee: Taxed {
            net: row.money(13, currency)?,
            tax: row.money(14, currency)?,
        },
        vat: row.money(15, currency)?,
        total: row.money(16, currency)?,
        vat_basis_points: row.get(17)?,
        payment: row.parse(22)?,
    })
}

async fn discounts(
    tx: &mut Tx<'_>,
    order: OrderId,
    language: Language,
    currency: Currency,
) -> Result<Vec<DiscountLine>> {
    let rows = tx
        .rows(
            "SELECT name_ar, name_en, code, goods_minor, delivery_minor
             FROM orders_discounts
             WHERE order_id = $1
             ORDER BY position
             LIMIT 100",
            args![order],
        )
        .await?;
    let line = |row: &Record| -> Result<DiscountLine> {
        Ok(DiscountLine {
            name: row.translated(0)?.in_(language).to_owned(),
            code: row.get(2)?,
            goods: row.money(3, currency)?,
            delivery: row.money(4, currency)?,
        })
    };
    rows.iter().map(line).collect()
}

pub(crate) async fn lines(
    tx: &mut Tx<'_>,
    order: OrderId,
    language: Language,
    currency: Currency,
) -> Result<Vec<OrderLine>> {
    let rows = tx.rows(include_str!("order_lines.sql"), args![order]).await?;
    let mut contents = contents(tx, order, language).await?;
    let line_of = |row: &Record| -> Result<OrderLine> {
        let title = row.translated(0)?.in_(language).to_owned();
        Ok(OrderLine {
            picture: Picture::new(picture_url(row.get(9)?), title.clone()),
            title,
            label: row.translated(2)?.in_(language).to_owned(),
            sku: row.get(4)?,
            quantity: row.get(5)?,
            unit_price: row.money(6, currency)?,
            discount: row.money(11, currency)?,
            amount: Taxed {
                net: row.money(7, currency)?,
                tax: row.money(8, currency)?,
            },
            contents: contents.remove(&row.get::<String>(10)?).unwrap_or_default(),
            taken_from: Vec::new(),
        })
    };
    rows.iter().map(line_of).collect()
}

/// What the bundles of an order are made of, by the id of their line.
async fn contents(
    tx: &mut Tx<'_>,
    order: OrderId,
    language: Language,
) -> Result<HashMap<String, Vec<BundlePart>>> {
    let rows = tx
        .rows(
            "SELECT k.line_id, k.title_ar, k.title_en, k.label_ar, k.label_en, k.sku, k.quantity, k.variant_id
             FROM orders_lines l
             JOIN orders_components k ON k.line_id = l.id
             WHERE l.order_id = $1
             ORDER BY l.position, k.position
             LIMIT 2000",
            args![order],
        )
        .await?;
    let mut contents: HashMap<String, Vec<BundlePart>> = HashMap::new();
    for row in rows {
        contents.entry(row.get(0)?).or_default().push(BundlePart {
            title: row.translated(1)?.in_(language).to_owned(),
            label: row.translated(3)?.in_(language).to_owned(),
            sku: row.get(5)?,
            units: row.get(6)?,
            variant: row.parse(7)?,
            slug: None,
            taken_from: Vec::new(),
        });
    }
    Ok(contents)
}

//! The counter's screens: what needs a person today, the orders, and one order.

use domain::accounts::Permission;
use domain::basics::{Instant, Language, Money, OrderId, VariantId};
use domain::fulfilment::ShipmentStatus;
use domain::ledger::Account;
use domain::ledger::read::PostingRow;
use domain::orders::OrderStatus;
use domain::orders::read::{HistoryRow, OrderDetail, OrderFilter, OrderLine, OrderList, OrderRow, TodayPage};
use domain::orders::{Passed, Stage, why};
use domain::settings::Shop;

use crate::basics::{search_key, sign_token};
use crate::db::{Record, Tx};
use crate::inventory::read::newest_check;
use crate::orders::read::{address, lines, money, stage_of};
use crate::settings::{local, normalise_phone};
use crate::{Actor, Ops, Result, args, inventory};

/// Rows on a page.
const PAGE: usize = 50;

/// What needs a person, soonest due first, with the figures above it.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see orders.
pub async fn today(ops: &Ops, actor: &Actor) -> Result<TodayPage> {
    actor.may(Permission::SeeOrders)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let rows = tx.rows(include_str!("task_rows.sql"), args![]).await?;
        let now = tx.now();
        let tasks = rows
            .iter()
            .map(|row| order_row(&shop, now, row))
            .collect::<Result<Vec<_>>>()?;
        let counts = tx
            .one(
                "SELECT COUNT(*),
                        COUNT(CASE WHEN due_at <= $1 THEN 1 END),
                        COUNT(CASE WHEN status = 'placed' THEN 1 END),
                        COUNT(CASE WHEN status = 'confirmed' AND hand_over_by = due_at THEN 1 END)
                 FROM orders_orders
                 WHERE due_at IS NOT NULL",
                args![now],
            )
            .await?;
        let courier_cash = match actor.may(Permission::SeeBooks) {
            Ok(()) => Some(balance(tx, &shop, Account::CourierCash).await?),
            Err(_) => None,
        };
        let (stock_checked, stock_mismatched) = mismatched_levels(tx).await?;
        Ok(TodayPage {
            today: local(&shop, now).day,
            tasks,
            tasks_total: counts.get(0)?,
            late: counts.get(1)?,
            to_confirm: counts.get(2)?,
            to_prepare: counts.get(3)?,
            stock_mismatched,
            stock_checked: stock_checked.map(|at| local(&shop, at)),
            courier_cash,
        })
    })
    .await
}

/// What the newest check of the counters found, and when. Before there was one, they are compared here and now.
async fn mismatched_levels(tx: &mut Tx<'_>) -> Result<(Option<Instant>, i64)> {
    match newest_check(tx).await? {
        Some((at, mismatched)) => Ok((Some(at), mismatched)),
        None => Ok((None, inventory::steps::mismatched_levels(tx).await?)),
    }
}

/// The orders that match `filter`, newest first.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see orders.
pub async fn order_list(ops: &Ops, actor: &Actor, filter: &OrderFilter) -> Result<OrderList> {
    actor.may(Permission::SeeOrders)?;
    let shop = ops.shop().await?;
    let (status, shipment) = filter.stage.parse().map_or(("", ""), columns_of);
    // A phone is stored as E.164; people look for it as they write it.
    let like = match normalise_phone(&filter.search, shop.country) {
        Ok(phone) => search_key(&phone).like(),
        Err(_) => search_key(&filter.search).like(),
    };
    ops.read(async |tx| {
        let rows = tx
            .rows(
                include_str!("order_rows.sql"),
                args![&like, status, shipment, &filter.after],
            )
            .await?;
        let now = tx.now();
        let mut rows = rows
            .iter()
            .map(|row| order_row(&shop, now, row))
            .collect::<Result<Vec<_>>>()?;
        let next = (rows.len() > PAGE).then(|| rows[PAGE - 1].id.to_string());
        rows.truncate(PAGE);
        Ok(OrderList { rows, next })
    })
    .await
}

/// The statuses of order and shipment that a stage is the summary of.
const fn columns_of(stage: Stage) -> (&'static str, &'static str) {
    let shipment = match stage {
        Stage::Placed => return (OrderStatus::Placed.code(), ""),
        Stage::Cancelled => return (OrderStatus::Cancelled.code(), ""),
        Stage::Returned => return (OrderStatus::Returned.code(), ""),
        Stage::Delivered => return (OrderStatus::Completed.code(), ""),
        Stage::Confirmed => ShipmentStatus::Planned,
        Stage::Picked => ShipmentStatus::Picked,
        Stage::Packed => ShipmentStatus::Packed,
        Stage::OnTheWay => ShipmentStatus::HandedOver,
        Stage::Refused => ShipmentStatus::Refused,
    };
    (OrderStatus::Confirmed.code(), shipment.code())
}

fn order_row(shop: &Shop, now: Instant, row: &Record) -> Result<OrderRow> {
    let stage = domain::fulfilment::stage_of(row.parse(5)?, row.parse_optional(6)?);
    let passed = Passed {
        promise: row.get::<Instant>(8)? <= now,
        confirmation: row.get::<Instant>(9)? <= now,
        hand_over: row.get::<Instant>(10)? <= now,
        due: row.get::<Option<Instant>>(12)?.is_some_and(|due| due <= now),
    };
    Ok(OrderRow {
        id: row.parse(0)?,
        number: row.get(1)?,
        name: row.get(2)?,
        phone: row.get(3)?,
        placed: local(shop, row.get(4)?),
        stage,
        promised: row.parse(7)?,
        total: row.money(11, shop.currency)?,
        why: why(stage, passed),
        next_step: stage.next_step(),
        due: row.get::<Option<Instant>>(12)?.map(|due| local(shop, due)),
        owner: row.get(13)?,
    })
}

/// One order, with what the asking person may see and do.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`] for people who may not see orders.
pub async fn order_detail(
    ops: &Ops,
    actor: &Actor,
    language: Language,
    order: OrderId,
) -> Result<OrderDetail> {
    actor.may(Permission::SeeOrders)?;
    let shop = ops.shop().await?;
    let key = ops.link_key().await?;
    ops.read(async |tx| {
        let row = tx.one(include_str!("../orders/order.sql"), args![order]).await?;
        let stage = stage_of(&row)?;
        let customer_language: Language = row.parse(4)?;
        let steps = stage
            .steps()
            .into_iter()
            .filter(|step| actor.may(step.permission()).is_ok());
        let postings = match actor.may(Permission::SeeBooks) {
            Ok(()) => postings(tx, &shop, order).await?,
            Err(_) => Vec::new(),
        };
        Ok(OrderDetail {
            row: detail_row(&shop, tx.now(), order, &row)?,
            language: customer_language,
            address: address(&shop, language, &row)?,
            note: row.get(9)?,
            lines: lines_with_places(tx, order, language, &shop).await?,
            money: money(tx, (order, language), &row).await?,
            history: history(tx, &shop, order).await?,
            postings,
            steps: steps.collect(),
            link: format!("/{}/o/{}", customer_language.code(), sign_token(&key, order)),
            version: row.get(29)?,
            policy_version: row.get(23)?,
        })
    })
    .await
}

fn detail_row(shop: &Shop, now: Instant, order: OrderId, row: &Record) -> Result<OrderRow> {
    let stage = stage_of(row)?;
    let passed = Passed {
        promise: row.get::<Instant>(20)? <= now,
        confirmation: row.get::<Instant>(25)? <= now,
        hand_over: row.get::<Instant>(26)? <= now,
        due: row.get::<Option<Instant>>(27)?.is_some_and(|due| due <= now),
    };
    Ok(OrderRow {
        id: order,
        number: row.get(0)?,
        name: row.get(5)?,
        phone: row.get(6)?,
        placed: local(shop, row.get(18)?),
        stage,
        promised: row.parse(19)?,
        total: row.money(16, shop.currency)?,
        why: why(stage, passed),
        next_step: stage.next_step(),
        due: row.get::<Option<Instant>>(27)?.map(|due| local(shop, due)),
        owner: row.get(28)?,
    })
}

async fn lines_with_places(
    tx: &mut Tx<'_>,
    order: OrderId,
    language: Language,
    shop: &Shop,
) -> Result<Vec<OrderLine>> {
    let mut found = lines(tx, order, language, shop.currency).await?;
    let rows = tx
        .rows(
            "SELECT o.position, l.name_ar, l.name_en, c.quantity, c.variant_id
             FROM inventory_claims c
             JOIN orders_lines o ON o.id = c.line_id
             JOIN inventory_locations l ON l.id = c.location_id
             WHERE c.order_id = $1 AND c.status <> 'released'
             ORDER BY o.position, l.position
             LIMIT 1000",
            args![order],
        )
        .await?;
    for row in rows {
        let place = (row.translated(1)?.in_(language).to_owned(), row.get(3)?);
        let variant: VariantId = row.parse(4)?;
        let position = usize::try_from(row.get::<i64>(0)? - 1).unwrap_or(0);
        let Some(line) = found.get_mut(position) else {
            continue;
        };
        match line.contents.iter_mut().find(|part| part.variant == variant) {
            Some(part) => part.taken_from.push(place),
            None => line.taken_from.push(place),
        }
    }
    Ok(found)
}

async fn history(tx: &mut Tx<'_>, shop: &Shop, order: OrderId) -> Result<Vec<HistoryRow>> {
    let rows = tx
        .rows(
            "SELECT at, stage, actor_name, note
             FROM orders_history
             WHERE order_id = $1
             ORDER BY id
             LIMIT 200",
            args![order],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(HistoryRow {
                at: local(shop, row.get(0)?),
                stage: row.parse(1)?,
                actor: row.get(2)?,
                note: row.get(3)?,
            })
        })
        .collect()
}

async fn postings(tx: &mut Tx<'_>, shop: &Shop, order: OrderId) -> Result<Vec<PostingRow>> {
    let rows = tx
        .rows(
            "SELECT at, debit, credit, amount_minor
             FROM ledger_postings
             WHERE order_id = $1
             ORDER BY id
             LIMIT 200",
            args![order],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(PostingRow {
                at: local(shop, row.get(0)?),
                debit: row.parse(1)?,
                credit: row.parse(2)?,
                amount: row.money(3, shop.currency)?,
            })
        })
        .collect()
}

/// What stands on an account: debits less credits.
async fn balance(tx: &mut Tx<'_>, shop: &Shop, account: Account) -> Result<Money> {
    let row = tx
        .one(
            "SELECT CAST(COALESCE((SELECT SUM(amount_minor) FROM ledger_postings WHERE debit = $1), 0)
                       - COALESCE((SELECT SUM(amount_minor) FROM ledger_postings WHERE credit = $1), 0)
                    AS BIGINT)",
            args![account.code()],
        )
        .await?;
    row.money(0, shop.currency)
}

//! What other areas may do to orders inside their transaction.

mod amounts;

use domain::basics::{
    AttemptId, Day, HistoryId, Instant, Language, LineId, Money, OrderId, PolicyId, UserId, search_form,
};
use domain::ledger::OrderAmounts;
use domain::orders::Stage;
use domain::orders::{OrderEvent, OrderStatus};
use domain::pricing::{Promotion, Quote};
use domain::settings::{Address, Shop};

use crate::catalog::steps::Offer;
use crate::db::Tx;
use crate::inventory::read::Component;
use crate::{Actor, Error, Result, args};

pub use amounts::units;

/// The series of order numbers.
const SERIES: &str = "orders";
/// The first number of a shop is one more than this: five digits look the same for years.
const BEFORE_FIRST: i64 = 10_000;

/// An order to be recorded.
#[derive(Debug, Clone)]
pub struct NewOrder<'a> {
    /// Its id.
    pub id: OrderId,
    /// The attempt it was placed by.
    pub attempt: AttemptId,
    /// The language the customer ordered in.
    pub language: Language,
    /// The customer's name.
    pub name: &'a str,
    /// The customer's phone, E.164.
    pub phone: &'a str,
    /// The region's code.
    pub region: &'a str,
    /// The address.
    pub address: &'a Address,
    /// What the customer wrote to the shop.
    pub note: &'a str,
    /// Every amount.
    pub quote: &'a Quote,
    /// The promotions among which those are that it gives.
    pub promotions: &'a [Promotion],
    /// The lines, in the order of the quote's.
    pub lines: &'a [NewLine],
    /// The return policy it was placed under.
    pub policy: Option<PolicyId>,
    /// What was promised.
    pub times: Times,
}

/// A line of an order to be recorded.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// Its id.
    pub id: LineId,
    /// What is sold.
    pub offer: Offer,
    /// What it is made of, when it is a bundle.
    pub components: Vec<Component>,
}

/// The moments that matter to an order.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    /// It should be confirmed by then.
    pub confirm_by: Instant,
    /// It must be handed over by then.
    pub hand_over_by: Instant,
    /// The promised day …
    pub promised_day: Day,
    /// … and when that day ends.
    pub promise_ends_at: Instant,
}

/// The order that an attempt has already made, if it has.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn made_by(tx: &mut Tx<'_>, attempt: AttemptId) -> Result<Option<(OrderId, String)>> {
    let sql = "SELECT id, number FROM orders_orders WHERE attempt_id = $1";
    let row = tx.row(sql, args![attempt]).await?;
    row.map(|row| Ok((row.parse(0)?, row.get(1)?))).transpose()
}

/// Records an order with its lines; its number.
///
/// # Errors
/// [`Error::Clash`] when the attempt has made an order in the meantime: trying again finds it.
pub async fn record(tx: &mut Tx<'_>, shop: &Shop, new: &NewOrder<'_>) -> Result<String> {
    let number = next_number(tx, &shop.order_prefix).await?;
    let quote = new.quote;
    let inserted = tx
        .execute(
            include_str!("insert_order.sql"),
            args![
                new.id,
                &number,
                new.attempt,
                OrderStatus::Placed.code(),
                new.language.code(),
                new.name,
                new.phone,
                new.region,
                serde_json::to_string(new.address)?,
                new.note,
                shop.currency.code(),
                shop.vat_basis_points,
                quote.goods_net.minor,
                quote.delivery.net.minor,
                quote.delivery.tax.minor,
                quote.cash_fee.net.minor,
                quote.cash_fee.tax.minor,
                quote.vat.minor,
                quote.total.minor,
                new.policy,
                tx.now(),
                new.times.hand_over_by,
                new.times.promised_day,
                new.times.promise_ends_at,
                new.times.confirm_by,
                search_form(&format!("{number} {} {}", new.name, new.phone)),
            ],
        )
        .await?;
    if inserted == 0 {
        return Err(Error::Clash);
    }
    for (position, (line, quoted)) in (1_i64..).zip(new.lines.iter().zip(&quote.lines)) {
        let offer = &line.offer;
        tx.execute_one(
            "INSERT INTO orders_lines (id, order_id, position, variant_id, product_id, title_ar, title_en,
                    label_ar, label_en, sku, quantity, unit_price_minor, discount_minor, net_minor, tax_minor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            args![
                line.id,
                new.id,
                position,
                offer.variant,
                offer.product,
                &offer.title.ar,
                &offer.title.en,
                &offer.label.ar,
                &offer.label.en,
                &offer.sku,
                quoted.quantity.units(),
                quoted.unit_price.minor,
                quoted.discount.minor,
                quoted.amount.net.minor,
                quoted.amount.tax.minor,
            ],
        )
        .await?;
        amounts::record_units(tx, line.id, quoted).await?;
        record_components(tx, line).await?;
    }
    amounts::record_discounts(tx, new).await?;
    Ok(number)
}

/// What one unit of a line is made of, as it is called now.
async fn record_components(tx: &mut Tx<'_>, line: &NewLine) -> Result<()> {
    for (position, part) in (1_i64..).zip(&line.components) {
        tx.execute_one(
            "INSERT INTO orders_components (line_id, variant_id, position, title_ar, title_en, label_ar, label_en, sku,
                    quantity)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            args![
                line.id,
                part.variant,
                position,
                &part.title.ar,
                &part.title.en,
                &part.label.ar,
                &part.label.en,
                &part.sku,
                part.units,
            ],
        )
        .await?;
    }
    Ok(())
}

/// Whether somebody has ordered with this phone and not cancelled.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn has_ordered(tx: &mut Tx<'_>, phone: &str) -> Result<bool> {
    let row = tx
        .row(
            "SELECT id FROM orders_orders WHERE phone = $1 AND status <> 'cancelled' LIMIT 1",
            args![phone],
        )
        .await?;
    Ok(row.is_some())
}

/// The next number of the shop's orders. The row is locked until the transaction ends, so numbers have no gaps.
async fn next_number(tx: &mut Tx<'_>, prefix: &str) -> Result<String> {
    let row = tx
        .one(
            "INSERT INTO orders_numbers (series, last)
             VALUES ($1, $2)
             ON CONFLICT (series) DO UPDATE SET last = orders_numbers.last + 1
             RETURNING last",
            args![SERIES, BEFORE_FIRST + 1],
        )
        .await?;
    Ok(format!("{prefix}-{}", row.get::<i64>(0)?))
}

/// What the rest of the business needs to know of an order.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub status: OrderStatus,
    /// What the books need.
    pub amounts: OrderAmounts,
    /// What the customer pays.
    pub total: Money,
    /// It must be handed over by then.
    pub hand_over_by: Instant,
    /// When the promised day ends.
    pub promise_ends_at: Instant,
}

/// Locks an order for a step until the transaction ends, so that steps of one order come one after the other;
/// its facts. Every step begins with it.
///
/// # Errors
/// [`Error::Missing`] when there is no such order.
pub async fn take_up(tx: &mut Tx<'_>, order: OrderId) -> Result<Facts> {
    let row = tx
        .one(
            "UPDATE orders_orders
             SET version = version + 1
             WHERE id = $1
             RETURNING number, status, currency, goods_net_minor, delivery_net_minor, fee_net_minor, vat_minor,
                       total_minor, hand_over_by, promise_ends_at",
            args![order],
        )
        .await?;
    let currency = row.parse(2)?;
    Ok(Facts {
        number: row.get(0)?,
        status: row.parse(1)?,
        amounts: OrderAmounts {
            goods_net: row.money(3, currency)?,
            delivery_net: row.money(4, currency)?,
            fee_net: row.money(5, currency)?,
            vat: row.money(6, currency)?,
        },
        total: row.money(7, currency)?,
        hand_over_by: row.get(8)?,
        promise_ends_at: row.get(9)?,
    })
}

/// Moves an order on that was taken up in the status `before`.
///
/// # Errors
/// `NotPossibleNow` when `event` is not possible where it stands; [`Error::Clash`] when somebody was faster.
pub async fn advance(
    tx: &mut Tx<'_>,
    order: OrderId,
    (before, event): (OrderStatus, OrderEvent),
) -> Result<()> {
    let after = before
        .after(event)
        .ok_or(Error::Refused(domain::Refusal::NotPossibleNow))?;
    tx.execute_one(
        "UPDATE orders_orders SET status = $1 WHERE id = $2 AND status = $3",
        args![after.code(), order, before.code()],
    )
    .await
}

/// Notes what an order has become, and until when its next step is due (nothing when there is none); whoever had
/// taken the step before has done it.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn note_stage(
    tx: &mut Tx<'_>,
    actor: &Actor,
    order: OrderId,
    (stage, due_at, note): (Stage, Option<Instant>, &str),
) -> Result<()> {
    tx.execute_one(
        "UPDATE orders_orders
         SET due_at = $1, owner_user = NULL
         WHERE id = $2",
        args![due_at, order],
    )
    .await?;
    let id: HistoryId = tx.new_id();
    tx.execute_one(
        "INSERT INTO orders_history (id, order_id, at, stage, actor_name, note)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, order, tx.now(), stage.code(), actor.name(), note],
    )
    .await
}

/// Notes why an order was cancelled.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn note_cancel_reason(tx: &mut Tx<'_>, order: OrderId, reason: &str) -> Result<()> {
    tx.execute_one(
        "UPDATE orders_orders SET cancel_reason = $1 WHERE id = $2",
        args![reason, order],
    )
    .await
}

/// Gives the next step of an order to a member of staff, or to nobody; who had it before.
///
/// # Errors
/// `NotPossibleNow` when nothing is left to do; [`Error::Missing`].
pub async fn set_owner(tx: &mut Tx<'_>, order: OrderId, owner: Option<UserId>) -> Result<Option<UserId>> {
    let before = tx
        .one(
            "SELECT owner_user, due_at FROM orders_orders WHERE id = $1",
            args![order],
        )
        .await?;
    if before.is_null(1)? {
        return Err(domain::Refusal::NotPossibleNow.into());
    }
    tx.execute_one(
        "UPDATE orders_orders SET owner_user = $1 WHERE id = $2 AND due_at IS NOT NULL",
        args![owner, order],
    )
    .await?;
    before.parse_optional(0)
}

//! What the console shows of promotions.

use domain::accounts::Permission;
use domain::basics::{Instant, Money, PromotionId, Schedule};
use domain::pricing::read::{CodeRow, PromotionDetail, PromotionList, PromotionRow};
use domain::pricing::{Conditions, Effect, Goods, Limits, PromotionForm};
use domain::settings::Shop;

use crate::db::{Record, Tx};
use crate::settings::local;
use crate::{Actor, ActorKind, Error, Ops, Result, args};

/// Rows on a page of the list.
const ROWS: usize = 50;

/// The console's list of promotions, newest first, from after the key `after`.
///
/// # Errors
/// [`Error::Denied`] for people who may not manage promotions.
pub async fn promotion_list(ops: &Ops, actor: &Actor, after: &str) -> Result<PromotionList> {
    actor.may(Permission::ManagePromotions)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let now = tx.now();
        let rows = tx.rows(include_str!("list.sql"), args![after, ""]).await?;
        let mut rows = rows
            .iter()
            .map(|row| list_row(row, actor, (&shop, now)))
            .collect::<Result<Vec<_>>>()?;
        let next = (rows.len() > ROWS).then(|| rows[ROWS - 1].id.to_string());
        rows.truncate(ROWS);
        let currency = shop.currency;
        Ok(PromotionList { rows, currency, next })
    })
    .await
}

fn list_row(row: &Record, actor: &Actor, (shop, now): (&Shop, Instant)) -> Result<PromotionRow> {
    let language = match &actor.kind {
        ActorKind::Staff { language, .. } => *language,
        _ => shop.default_language,
    };
    let schedule = Schedule {
        starts: row.get(5)?,
        ends: row.get(6)?,
    };
    Ok(PromotionRow {
        id: row.parse(0)?,
        name: row.translated(1)?.in_(language).to_owned(),
        by_code: row.get(3)?,
        effect: serde_json::from_str(&row.get::<String>(4)?)?,
        standing: schedule.at(now),
        starts: schedule.starts.map(|at| local(shop, at)),
        ends: schedule.ends.map(|at| local(shop, at)),
        priority: row.get(7)?,
        used: row.get(8)?,
        limits: Limits {
            promotion: row.get(9)?,
            code: None,
            customer: row.get(10)?,
        },
    })
}

/// The console's page of one promotion.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`] for people who may not manage promotions.
pub async fn promotion_detail(ops: &Ops, actor: &Actor, promotion: PromotionId) -> Result<PromotionDetail> {
    actor.may(Permission::ManagePromotions)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let now = tx.now();
        let row = tx.one(include_str!("list.sql"), args!["", promotion]).await?;
        let codes = tx
            .rows(
                "SELECT code, used, uses_max
                 FROM pricing_codes
                 WHERE promotion_id = $1
                 ORDER BY added_at DESC, code
                 LIMIT 500",
                args![promotion],
            )
            .await?;
        let counts = tx
            .one(
                "SELECT (SELECT COUNT(*) FROM pricing_codes c WHERE c.promotion_id = p.id),
                        (SELECT CAST(COALESCE(SUM(d.goods_minor + d.delivery_minor), 0) AS BIGINT)
                         FROM orders_discounts d
                         JOIN orders_orders o ON o.id = d.order_id
                         WHERE d.promotion_id = p.id AND o.status <> 'cancelled'),
                        p.version
                 FROM pricing_promotions p
                 WHERE p.id = $1",
                args![promotion],
            )
            .await?;
        Ok(PromotionDetail {
            row: list_row(&row, actor, (&shop, now))?,
            name: row.translated(1)?,
            form: form(tx, &shop, promotion).await?,
            codes: codes.iter().map(code_row).collect::<Result<_>>()?,
            codes_total: counts.get(0)?,
            given: counts.money(1, shop.currency)?,
            version: counts.get(2)?,
        })
    })
    .await
}

fn code_row(row: &Record) -> Result<CodeRow> {
    Ok(CodeRow {
        code: row.parse(0)?,
        used: row.get(1)?,
        uses_max: row.get(2)?,
    })
}

/// A promotion as it would be typed.
pub(super) async fn form(tx: &mut Tx<'_>, shop: &Shop, promotion: PromotionId) -> Result<PromotionForm> {
    let row = tx
        .one(
            "SELECT name_ar, name_en, by_code, effect, conditions, priority, stacking, starts_at, ends_at,
                    uses_max, customer_max
             FROM pricing_promotions
             WHERE id = $1",
            args![promotion],
        )
        .await?;
    let conditions: Conditions = serde_json::from_str(&row.get::<String>(4)?)?;
    let time = |index| -> Result<String> {
        let at: Option<Instant> = row.get(index)?;
        Ok(at.map_or_else(String::new, |at| local(shop, at).to_string()))
    };
    let number = |index| -> Result<String> {
        let number: Option<i64> = row.get(index)?;
        Ok(number.map_or_else(String::new, |number| number.to_string()))
    };
    let mut form = PromotionForm {
        name_ar: row.get(0)?,
        name_en: row.get(1)?,
        given: if row.get::<bool>(2)? { "code" } else { "automatic" }.to_owned(),
        goods: match conditions.goods {
            Goods::All => "all",
            Goods::Categories(_) => "categories",
            Goods::Products(_) => "products",
        }
        .to_owned(),
        slugs: slugs(tx, &conditions.goods).await?.join("\n"),
        minimum: conditions
            .minimum
            .map_or_else(String::new, Money::to_plain_string),
        first_order: if conditions.first_order { "on" } else { "" }.to_owned(),
        priority: row.get::<i64>(5)?.to_string(),
        stacking: row.get(6)?,
        starts: time(7)?,
        ends: time(8)?,
        uses_max: number(9)?,
        customer_max: number(10)?,
        ..PromotionForm::default()
    };
    type_effect(&mut form, serde_json::from_str(&row.get::<String>(3)?)?);
    Ok(form)
}

fn type_effect(form: &mut PromotionForm, effect: Effect) {
    // Basis points have two decimals, as these currencies do.
    let percent = |points: i64| {
        let text = Money::new(points, domain::basics::Currency::SAR).to_plain_string();
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let code = match effect {
        Effect::Percent { basis_points } => {
            form.percent = percent(basis_points);
            "percent"
        }
        Effect::Fixed { off } => {
            form.amount = off.to_plain_string();
            "fixed"
        }
        Effect::FreeDelivery => "free_delivery",
        Effect::BuyGet {
            buy,
            get,
            basis_points,
        } => {
            (form.buy, form.get) = (buy.to_string(), get.to_string());
            form.percent = percent(basis_points);
            "buy_get"
        }
    };
    code.clone_into(&mut form.effect);
}

/// The addresses of goods; those that are there no more are left out.
async fn slugs(tx: &mut Tx<'_>, goods: &Goods) -> Result<Vec<String>> {
    let (sql, ids): (&'static str, Vec<String>) = match goods {
        Goods::All => return Ok(Vec::new()),
        Goods::Categories(ids) => (
            "SELECT slug FROM catalog_categories WHERE id = $1",
            ids.iter().map(ToString::to_string).collect(),
        ),
        Goods::Products(ids) => (
            "SELECT slug FROM catalog_products WHERE id = $1",
            ids.iter().map(ToString::to_string).collect(),
        ),
    };
    let mut slugs = Vec::with_capacity(ids.len());
    for id in ids {
        match tx.one(sql, args![id]).await {
            Ok(row) => slugs.push(row.get(0)?),
            Err(Error::Missing) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(slugs)
}

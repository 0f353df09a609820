//! The stock screen, and what could be in a bundle.

mod components;

use domain::accounts::Permission;
use domain::basics::{Instant, Language, VariantId};
use domain::inventory::read::{ComponentRow, LevelRow, MovementRow, StockCheck, StockPage, StockRow};

use crate::basics::search_key;
use crate::catalog::read::label_of;
use crate::db::{Record, Tx};
use crate::settings::local;
use crate::{Actor, Ops, Result, args};

pub use components::{Component, components};

/// Rows on a page.
const PAGE: usize = 50;

/// Stock by variant and location: of one variant with its movements, or of all that match `search`, from after
/// the row `after` (empty: from the beginning).
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see products.
pub async fn stock_page(
    ops: &Ops,
    actor: &Actor,
    language: Language,
    asked: &StockQuery<'_>,
) -> Result<StockPage> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let rows = stock_rows(tx, asked).await?;
        let mut page = Vec::with_capacity(rows.len().min(PAGE));
        for row in rows.iter().take(PAGE) {
            page.push(stock_row(row, language)?);
        }
        let next = (rows.len() > PAGE).then(|| rows[PAGE - 1].get(0)).transpose()?;
        let movements = match asked.variant {
            Some(variant) => {
                let rows = movement_rows(tx, variant).await?;
                let row_of = |row: &Record| -> Result<MovementRow> {
                    let order: Option<String> = row.get(6)?;
                    Ok(MovementRow {
                        at: local(&shop, row.get(0)?),
                        location_name: row.translated(1)?.in_(language).to_owned(),
                        delta: row.get(3)?,
                        reason: row.parse(4)?,
                        note: row.get(5)?,
                        order: order.zip(row.get::<Option<String>>(7)?),
                        actor: row.get(8)?,
                    })
                };
                rows.iter().map(row_of).collect::<Result<Vec<_>>>()?
            }
            None => Vec::new(),
        };
        let checked = newest_check(tx).await?.map(|(at, mismatched)| StockCheck {
            at: local(&shop, at),
            mismatched,
        });
        Ok(StockPage {
            rows: page,
            next,
            movements,
            checked,
        })
    })
    .await
}

/// The newest check of the counters, if there was one yet: (when, how many differed).
pub(crate) async fn newest_check(tx: &mut Tx<'_>) -> Result<Option<(Instant, i64)>> {
    let row = tx
        .row(
            "SELECT at, mismatched FROM inventory_checks WHERE id = 1",
            args![],
        )
        .await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// Which stock is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct StockQuery<'a> {
    /// Only this variant, with its movements.
    pub variant: Option<VariantId>,
    /// Title or SKU, in part.
    pub search: &'a str,
    /// The key of the page.
    pub after: &'a str,
}

/// Components offered to be added at once.
const CANDIDATES: usize = 10;

/// The variants that match `words` and could be in `bundle`, the newest product first, and whether there are more.
/// Nothing without words.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see products.
pub async fn candidates(
    ops: &Ops,
    actor: &Actor,
    language: Language,
    (bundle, words): (VariantId, &str),
) -> Result<(Vec<ComponentRow>, bool)> {
    actor.may(Permission::SeeProducts)?;
    if words.trim().is_empty() {
        return Ok((Vec::new(), false));
    }
    let like = search_key(words).like();
    let sql = include_str!("candidates.sql");
    let rows = ops
        .read(async |tx| tx.rows(sql, args![&like, bundle]).await)
        .await?;
    let found = rows.iter().take(CANDIDATES).map(|row| {
        let (title, label) = (
            row.translated(2)?.in_(language).to_owned(),
            label_of(row, 4, language)?,
        );
        Ok(ComponentRow {
            variant: row.parse(0)?,
            product: row.parse(1)?,
            title: if label.is_empty() {
                title
            } else {
                format!("{title} · {label}")
            },
            sku: row.get(10)?,
            units: 1,
            free: row.get(11)?,
        })
    });
    Ok((found.collect::<Result<_>>()?, rows.len() > CANDIDATES))
}

async fn stock_rows(tx: &mut Tx<'_>, asked: &StockQuery<'_>) -> Result<Vec<Record>> {
    let words = search_key(asked.search);
    tx.rows(
        include_str!("stock_rows.sql"),
        args![
            asked.variant.map(|id| id.to_string()).unwrap_or_default(),
            words.like(),
            asked.after
        ],
    )
    .await
}

fn stock_row(row: &Record, language: Language) -> Result<StockRow> {
    let label = label_of(row, 6, language)?;
    let title = row.translated(3)?.in_(language).to_owned();
    Ok(StockRow {
        product: row.parse(1)?,
        variant: row.parse(2)?,
        title: if label.is_empty() {
            title
        } else {
            format!("{title} · {label}")
        },
        sku: row.get(5)?,
        level: LevelRow {
            location: row.parse(12)?,
            location_name: row.translated(13)?.in_(language).to_owned(),
            on_hand: row.get(15)?,
            held: row.get(16)?,
        },
    })
}

async fn movement_rows(tx: &mut Tx<'_>, variant: VariantId) -> Result<Vec<Record>> {
    tx.rows(
        "SELECT m.at, l.name_ar, l.name_en, m.delta, m.reason, m.note, m.order_id, o.number, m.actor_name
         FROM inventory_movements m
         JOIN inventory_locations l ON l.id = m.location_id
         LEFT JOIN orders_orders o ON o.id = m.order_id
         WHERE m.variant_id = $1
         ORDER BY m.id DESC
         LIMIT 50",
        args![variant],
    )
    .await
}

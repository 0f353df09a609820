//! What an order's units were sold for and what promotions took off: written once, read by whatever is given back.

use domain::basics::{Currency, LineId};
use domain::pricing::{Promotion, QuotedLine, Taxed, UnitRun};

use super::NewOrder;
use crate::db::{Record, Tx};
use crate::{Error, Result, args};

/// What each unit of a line is sold for, neighbours with the same amounts together.
pub(super) async fn record_units(tx: &mut Tx<'_>, line: LineId, quoted: &QuotedLine) -> Result<()> {
    for (position, run) in (1_i64..).zip(&quoted.units) {
        tx.execute_one(
            "INSERT INTO orders_units (line_id, position, units, discount_minor, net_minor, tax_minor)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![
                line,
                position,
                run.units,
                run.discount.minor,
                run.amount.net.minor,
                run.amount.tax.minor,
            ],
        )
        .await?;
    }
    Ok(())
}

/// What promotions take off, as they are called now.
pub(super) async fn record_discounts(tx: &mut Tx<'_>, new: &NewOrder<'_>) -> Result<()> {
    for (position, discount) in (1_i64..).zip(&new.quote.discounts) {
        let by = |promotion: &&Promotion| promotion.id == discount.promotion;
        let promotion = new
            .promotions
            .iter()
            .filter(by)
            .min_by(|a, b| a.code.cmp(&b.code));
        let promotion = promotion.ok_or_else(|| Error::broken("a discount of no promotion"))?;
        tx.execute_one(
            "INSERT INTO orders_discounts (order_id, position, promotion_id, code, name_ar, name_en, goods_minor,
                    delivery_minor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![
                new.id,
                position,
                promotion.id,
                promotion.code.as_ref().map(ToString::to_string),
                &promotion.name.ar,
                &promotion.name.en,
                discount.goods.minor,
                discount.delivery.minor,
            ],
        )
        .await?;
    }
    Ok(())
}

/// What the units of an order's line were sold for, the amounts of everything that may be given back.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn units(tx: &mut Tx<'_>, line: LineId, currency: Currency) -> Result<Vec<UnitRun>> {
    let rows = tx
        .rows(
            "SELECT units, discount_minor, net_minor, tax_minor
             FROM orders_units
             WHERE line_id = $1
             ORDER BY position
             LIMIT 1000",
            args![line],
        )
        .await?;
    let run = |row: &Record| -> Result<UnitRun> {
        Ok(UnitRun {
            units: row.get(0)?,
            discount: row.money(1, currency)?,
            amount: Taxed {
                net: row.money(2, currency)?,
                tax: row.money(3, currency)?,
            },
        })
    };
    rows.iter().map(run).collect()
}

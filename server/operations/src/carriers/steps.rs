//! What other areas may do with delivery fees inside their transaction.

use domain::carriers::{Fee, Promise, PromiseFacts, promise};
use domain::settings::{Country, Shop};

use crate::changes::{Change, Topic, note};
use crate::db::{Record, Tx};
use crate::{Result, args, basics};

/// Begins with every region of `country` at its usual fee.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn open(tx: &mut Tx<'_>, country: Country) -> Result<()> {
    let facts = country.facts();
    for (position, region) in (1_i64..).zip(facts.regions) {
        tx.execute_one(
            "INSERT INTO carriers_fees (region, position, fee_minor, transit_days)
             VALUES ($1, $2, $3, $4)",
            args![
                region.code,
                position,
                facts.delivery_fee_minor,
                i64::from(region.transit_days)
            ],
        )
        .await?;
    }
    note(tx, Change::Shop).await.map(drop)
}

/// Everywhere the shop delivers, in the order it is offered; the first is the shop's own region.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn fees(tx: &mut Tx<'_>, shop: &Shop) -> Result<Vec<Fee>> {
    tx.shows(Topic::Shop);
    let rows = tx
        .rows(
            "SELECT region, fee_minor, transit_days
             FROM carriers_fees
             ORDER BY position
             LIMIT 500",
            args![],
        )
        .await?;
    let fee_of = |row: &Record| -> Result<Fee> {
        Ok(Fee {
            region: row.get(0)?,
            fee: row.money(1, shop.currency)?,
            transit_days: u32::try_from(row.get::<i64>(2)?).map_err(crate::Error::broken)?,
        })
    };
    rows.iter().map(fee_of).collect()
}

/// What is promised for an order placed now that travels `transit_days`.
pub fn promise_now(tx: &Tx<'_>, shop: &Shop, transit_days: u32) -> Promise {
    let promise = promise(&PromiseFacts {
        now: basics::local_time(&shop.time_zone, tx.now()),
        cutoff_minute: shop.cutoff_minute,
        handling_days: shop.handling_days,
        transit_days,
        calendar: &shop.calendar,
    });
    tx.holds_until(basics::instant_of(&shop.time_zone, promise.order_until));
    promise
}

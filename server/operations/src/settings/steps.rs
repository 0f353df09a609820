//! What other areas may do with the settings inside their transaction.

use domain::basics::{Calendar, Currency, Day, Weekday};
use domain::settings::{Holiday, NewShop, Profile, Shop, Work, in_a_row};

use crate::changes::Topic;
use crate::db::Tx;
use crate::{Error, Result, args};

/// The shop's settings.
///
/// # Errors
/// [`Error::Missing`] when it was not opened yet.
pub async fn shop(tx: &mut Tx<'_>) -> Result<Shop> {
    tx.shows(Topic::Shop);
    let row = tx
        .one(
            "SELECT name_ar, name_en, country, currency, vat_basis_points, time_zone, weekend,
                    default_language, both_languages, order_prefix, cutoff_minute, handling_days,
                    confirm_within_minutes, cash_fee_minor, cash_limit_minor
             FROM settings_shop
             WHERE id = 1",
            args![],
        )
        .await?;
    let currency: Currency = row.parse(3)?;
    let number = |index: usize| {
        row.get::<i64>(index)
            .and_then(|n| u32::try_from(n).map_err(Error::broken))
    };
    Ok(Shop {
        name: row.translated(0)?,
        country: row.parse(2)?,
        currency,
        vat_basis_points: row.get(4)?,
        time_zone: row.get(5)?,
        default_language: row.parse(7)?,
        both_languages: row.get(8)?,
        order_prefix: row.get(9)?,
        cutoff_minute: u16::try_from(number(10)?).map_err(Error::broken)?,
        handling_days: number(11)?,
        confirm_within_minutes: number(12)?,
        cash_fee: row.money(13, currency)?,
        cash_limit: row.money(14, currency)?,
        calendar: Calendar {
            weekend: weekend_from(&row.get::<String>(6)?),
            holidays: holidays(tx).await?,
        },
    })
}

/// Lets the transactions that ask for it run one after the other: for rare changes that must see each other.
///
/// # Errors
/// [`Error::Missing`] when the shop was not opened yet.
pub async fn lock(tx: &mut Tx<'_>) -> Result<()> {
    tx.one(
        "UPDATE settings_shop SET id = id WHERE id = 1 RETURNING id",
        args![],
    )
    .await
    .map(|_| ())
}

/// Locks the settings, which a form was opened on at `version`: whoever changes them does that first.
///
/// # Errors
/// `ChangedMeanwhile` when they are at another version; [`Error::Missing`] when the shop was not opened yet.
pub async fn lock_at(tx: &mut Tx<'_>, version: i64) -> Result<()> {
    lock(tx).await?;
    if self::version(tx).await? == version {
        Ok(())
    } else {
        Err(domain::Refusal::ChangedMeanwhile.into())
    }
}

/// Takes the settings to their next version, once it is certain that something changes: a form that changes nothing
/// makes no other one old.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn next_version(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute_one(
        "UPDATE settings_shop SET version = version + 1 WHERE id = 1",
        args![],
    )
    .await
}

/// Replaces hours, weekend and cash terms. Whoever does it notes that the shop changed.
///
/// # Errors
/// [`Error::Missing`] when the shop was not opened yet.
pub async fn write_work(tx: &mut Tx<'_>, work: &Work) -> Result<()> {
    tx.execute_one(
        "UPDATE settings_shop
         SET cutoff_minute = $1, handling_days = $2, confirm_within_minutes = $3, weekend = $4,
             cash_fee_minor = $5, cash_limit_minor = $6
         WHERE id = 1",
        args![
            i64::from(work.cutoff_minute),
            i64::from(work.handling_days),
            i64::from(work.confirm_within_minutes),
            weekend_text(&work.weekend),
            work.cash_fee.minor,
            work.cash_limit.minor,
        ],
    )
    .await
}

/// Replaces name, VAT, languages and what order numbers begin with. Whoever does it notes that the shop changed.
///
/// # Errors
/// [`Error::Missing`] when the shop was not opened yet.
pub async fn write_profile(tx: &mut Tx<'_>, profile: &Profile) -> Result<()> {
    tx.execute_one(
        "UPDATE settings_shop
         SET name_ar = $1, name_en = $2, vat_basis_points = $3, default_language = $4, both_languages = $5,
             order_prefix = $6
         WHERE id = 1",
        args![
            &profile.name.ar,
            &profile.name.en,
            profile.vat_basis_points,
            profile.default_language.code(),
            profile.both_languages,
            &profile.order_prefix,
        ],
    )
    .await
}

/// Makes days off of a holiday's days. One that was off already goes by the new name.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn put_holiday(tx: &mut Tx<'_>, holiday: &Holiday) -> Result<()> {
    for day in holiday.days() {
        tx.execute_one(
            "INSERT INTO settings_holidays (day, name_ar, name_en)
             VALUES ($1, $2, $3)
             ON CONFLICT (day) DO UPDATE SET name_ar = $2, name_en = $3",
            args![day, &holiday.name.ar, &holiday.name.en],
        )
        .await?;
    }
    Ok(())
}

/// Makes ordinary days of the days from the first to the last; how many were off.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn remove_holidays(tx: &mut Tx<'_>, (first, last): (Day, Day)) -> Result<u64> {
    tx.execute(
        "DELETE FROM settings_holidays WHERE day >= $1 AND day <= $2",
        args![first, last],
    )
    .await
}

/// Which version the settings are at.
///
/// # Errors
/// [`Error::Missing`] when the shop was not opened yet.
pub async fn version(tx: &mut Tx<'_>) -> Result<i64> {
    tx.one("SELECT version FROM settings_shop WHERE id = 1", args![])
        .await?
        .get(0)
}

/// The days off from `day` on.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn holidays_from(tx: &mut Tx<'_>, day: Day) -> Result<Vec<Holiday>> {
    let rows = tx
        .rows(
            "SELECT day, name_ar, name_en FROM settings_holidays WHERE day >= $1 ORDER BY day LIMIT 1000",
            args![day],
        )
        .await?;
    let days = rows.iter().map(|row| Ok((row.parse(0)?, row.translated(1)?)));
    Ok(in_a_row(days.collect::<Result<Vec<_>>>()?))
}

/// The key that signs links to orders.
///
/// # Errors
/// [`Error::Missing`] when the shop was not opened yet.
pub async fn link_key(tx: &mut Tx<'_>) -> Result<[u8; 32]> {
    let row = tx
        .one("SELECT link_key FROM settings_shop WHERE id = 1", args![])
        .await?;
    row.get::<Vec<u8>>(0)?
        .try_into()
        .map_err(|_| Error::broken("the link key has the wrong length"))
}

/// Opens the shop with the defaults of its country.
///
/// # Errors
/// [`Error::Refused`] with `AlreadySetUp` when it is open already.
pub async fn open(tx: &mut Tx<'_>, new: &NewShop, order_prefix: &str, key: [u8; 32]) -> Result<()> {
    let facts = new.country.facts();
    let opened = tx
        .execute(
            "INSERT INTO settings_shop (id, name_ar, name_en, country, currency, vat_basis_points, time_zone,
                    weekend, default_language, both_languages, order_prefix, cutoff_minute, handling_days,
                    confirm_within_minutes, cash_fee_minor, cash_limit_minor, link_key, opened_at, version)
             VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)
             ON CONFLICT (id) DO NOTHING",
            args![
                &new.name.ar,
                &new.name.en,
                new.country.code(),
                facts.currency.code(),
                facts.vat_basis_points,
                facts.time_zone,
                weekend_text(facts.weekend),
                new.default_language.code(),
                new.both_languages,
                order_prefix,
                CUTOFF_MINUTE,
                HANDLING_DAYS,
                CONFIRM_WITHIN_MINUTES,
                facts.cash_fee_minor,
                facts.cash_limit_minor,
                key.to_vec(),
                tx.now(),
            ],
        )
        .await?;
    if opened == 1 {
        Ok(())
    } else {
        Err(domain::Refusal::AlreadySetUp.into())
    }
}

/// A new shop hands over what was ordered before four in the afternoon …
const CUTOFF_MINUTE: i64 = 16 * 60;
/// … the same day …
const HANDLING_DAYS: i64 = 0;
/// … and wants every order confirmed within two hours.
const CONFIRM_WITHIN_MINUTES: i64 = 120;

async fn holidays(tx: &mut Tx<'_>) -> Result<Vec<Day>> {
    let rows = tx
        .rows(
            "SELECT day FROM settings_holidays ORDER BY day LIMIT 1000",
            args![],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// The weekend as stored: ISO 8601 day numbers, `5,6`.
pub fn weekend_text(days: &[Weekday]) -> String {
    let number = |day: &Weekday| Weekday::ALL.iter().position(|d| d == day).map_or(0, |i| i + 1);
    days.iter()
        .map(|day| number(day).to_string())
        .collect::<Vec<_>>()
        .join(",")
}

fn weekend_from(text: &str) -> Vec<Weekday> {
    let numbers = text.split(',').filter_map(|n| n.parse::<usize>().ok());
    numbers
        .filter_map(|n| Weekday::ALL.get(n.wrapping_sub(1)).copied())
        .collect()
}

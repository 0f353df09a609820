//! How the shop works from day to day: when it takes orders for the same day, on which days of the week it rests, what
//! cash at the door costs.

use serde::{Deserialize, Serialize};

use crate::basics::typed::{Problems, amount, whole};
use crate::basics::{Currency, Money, Weekday, latin_digits};
use crate::refusal::{Problem, Refusal};

use super::Shop;

/// The most days somebody may take to hand an order over.
const HANDLING_DAYS_MAX: i64 = 30;
/// The most time to confirm an order in: a week.
const CONFIRM_MINUTES_MAX: i64 = 7 * 24 * 60;

/// What decides which day a customer is promised, and what is asked for cash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Orders placed after this minute of a working day are handled from the next one.
    pub cutoff_minute: u16,
    /// Working days from order to hand-over (0 = the same day before the cut-off).
    pub handling_days: u32,
    /// Minutes within which a new order should be confirmed.
    pub confirm_within_minutes: u32,
    /// The days of the week without work, from Monday on.
    pub weekend: Vec<Weekday>,
    /// The fee for cash on delivery, VAT included; may be nothing.
    pub cash_fee: Money,
    /// The highest total that couriers collect.
    pub cash_limit: Money,
}

impl From<&Shop> for Work {
    fn from(shop: &Shop) -> Self {
        let rests = |day: &Weekday| shop.calendar.weekend.contains(day);
        Self {
            cutoff_minute: shop.cutoff_minute,
            handling_days: shop.handling_days,
            confirm_within_minutes: shop.confirm_within_minutes,
            weekend: Weekday::ALL.into_iter().filter(rests).collect(),
            cash_fee: shop.cash_fee,
            cash_limit: shop.cash_limit,
        }
    }
}

/// The work as it was typed. A ticked day of the week is one without work.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the days of the week")]
pub struct WorkForm {
    /// `16:00`.
    pub cutoff: String,
    /// Working days.
    pub handling_days: String,
    /// Minutes.
    pub confirm_within: String,
    pub monday: String,
    pub tuesday: String,
    pub wednesday: String,
    pub thursday: String,
    pub friday: String,
    pub saturday: String,
    pub sunday: String,
    /// An amount; nothing typed is none.
    pub cash_fee: String,
    /// An amount.
    pub cash_limit: String,
}

impl WorkForm {
    /// The work, in amounts of `currency`.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken; `monday` when no day is left to work.
    pub fn check(&self, currency: Currency) -> Result<Work, Refusal> {
        let mut problems = Problems::default();
        let cutoff_minute = problems.take("cutoff", minute_of_day(&self.cutoff));
        let handling_days = up_to(&self.handling_days, (0, HANDLING_DAYS_MAX));
        let handling_days = problems.take("handling_days", handling_days);
        let confirm = up_to(&self.confirm_within, (1, CONFIRM_MINUTES_MAX));
        let confirm_within_minutes = problems.take("confirm_within", confirm);
        let ticks = [
            &self.monday,
            &self.tuesday,
            &self.wednesday,
            &self.thursday,
            &self.friday,
            &self.saturday,
            &self.sunday,
        ];
        let rests = Weekday::ALL.into_iter().zip(ticks);
        let weekend: Vec<Weekday> = rests
            .filter(|(_, tick)| !tick.is_empty())
            .map(|(day, _)| day)
            .collect();
        if weekend.len() == Weekday::ALL.len() {
            problems.note(
                "monday",
                Problem::TooMany {
                    max: Weekday::ALL.len() - 1,
                },
            );
        }
        let cash_fee = problems.take("cash_fee", fee(&self.cash_fee, currency));
        let cash_limit = problems.take("cash_limit", amount(&self.cash_limit, currency));
        let work = (|| {
            Some(Work {
                cutoff_minute: cutoff_minute?,
                handling_days: handling_days?,
                confirm_within_minutes: confirm_within_minutes?,
                weekend,
                cash_fee: cash_fee?,
                cash_limit: cash_limit?,
            })
        })();
        problems.or(work)
    }
}

/// An amount that may be nothing.
///
/// # Errors
/// [`Problem::NotAnAmount`].
pub(crate) fn fee(text: &str, currency: Currency) -> Result<Money, Problem> {
    match Money::parse(text, currency) {
        _ if text.trim().is_empty() => Ok(Money::new(0, currency)),
        Ok(money) if money.minor == 0 => Ok(money),
        _ => amount(text, currency),
    }
}

/// A whole number within bounds.
///
/// # Errors
/// [`Problem::NotANumber`].
pub(crate) fn up_to(text: &str, (least, most): (i64, i64)) -> Result<u32, Problem> {
    let number = whole(text, least)?;
    u32::try_from(number)
        .ok()
        .filter(|_| number <= most)
        .ok_or(Problem::NotANumber)
}

fn minute_of_day(text: &str) -> Result<u16, Problem> {
    let plain = latin_digits(text.trim());
    let (hour, minute) = plain.split_once(':').ok_or(Problem::NotATime)?;
    // Some browsers send seconds too.
    let minute = minute.split(':').next().unwrap_or_default();
    let part = |text: &str, below: u16| {
        text.parse::<u16>()
            .ok()
            .filter(|n| *n < below)
            .ok_or(Problem::NotATime)
    };
    Ok(part(hour, 24)? * 60 + part(minute, 60)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> WorkForm {
        let text = str::to_owned;
        WorkForm {
            cutoff: text("16:00"),
            handling_days: text("١"),
            confirm_within: text("120"),
            friday: text("on"),
            cash_fee: text(""),
            cash_limit: text("5000"),
            ..WorkForm::default()
        }
    }

    fn wrong(form: &WorkForm) -> Vec<String> {
        match form.check(Currency::SAR) {
            Err(Refusal::InvalidFields(problems)) => problems.into_iter().map(|found| found.field).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn the_day_of_the_shop_is_taken_as_typed() {
        let work = typed().check(Currency::SAR).unwrap();
        assert_eq!((work.cutoff_minute, work.handling_days), (960, 1));
        assert_eq!(work.weekend, [Weekday::Friday]);
        assert_eq!((work.cash_fee.minor, work.cash_limit.minor), (0, 500_000));
        let late = WorkForm {
            cutoff: "٢٣:٥٩:٠٠".to_owned(),
            ..typed()
        };
        assert_eq!(
            late.check(Currency::SAR).map(|work| work.cutoff_minute),
            Ok(1_439)
        );
    }

    #[test]
    fn a_shop_works_on_some_day_and_everything_wrong_is_told_at_once() {
        let on = || "on".to_owned();
        let never = WorkForm {
            monday: on(),
            tuesday: on(),
            wednesday: on(),
            thursday: on(),
            saturday: on(),
            sunday: on(),
            ..typed()
        };
        assert_eq!(wrong(&never), ["monday"]);
        let bad = WorkForm {
            cutoff: "24:00".to_owned(),
            handling_days: "31".to_owned(),
            confirm_within: "0".to_owned(),
            cash_fee: "-1".to_owned(),
            cash_limit: "0".to_owned(),
            ..typed()
        };
        assert_eq!(
            wrong(&bad),
            [
                "cutoff",
                "handling_days",
                "confirm_within",
                "cash_fee",
                "cash_limit"
            ]
        );
    }
}

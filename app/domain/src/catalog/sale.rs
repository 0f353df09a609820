//! What a unit of a variant costs at a moment: its usual price, or while its sale runs the lower one.

use serde::{Deserialize, Serialize};

use crate::basics::{Currency, Instant, LocalTime, Money, Schedule, Standing};
use crate::refusal::{FieldProblem, Problem, Refusal};

/// The prices of a variant in minor units, as they are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriceTag {
    /// What it usually costs.
    pub price: i64,
    /// What that is compared with.
    pub compare_at: Option<i64>,
    /// What it costs while the sale runs; no sale without it.
    pub sale: Option<i64>,
    /// When the sale runs.
    pub schedule: Schedule,
}

impl PriceTag {
    /// What it costs at `now`, and what that is compared with: during a sale at least the usual price. A sale that
    /// is not below the usual price, because that was lowered since, changes nothing.
    pub fn at(&self, now: Instant) -> (i64, Option<i64>) {
        match self.sale {
            Some(sale) if sale < self.price && self.schedule.at(now) == Standing::Runs => {
                (sale, Some(self.compare_at.unwrap_or(self.price)))
            }
            _ => (self.price, self.compare_at),
        }
    }

    /// When that may become another by the clock alone.
    pub fn next_change(&self, now: Instant) -> Option<Instant> {
        self.sale.and_then(|_| self.schedule.next_change(now))
    }
}

/// A sale as the console shows it and as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SaleForm {
    /// What a unit costs while it runs; empty for no sale.
    pub sale_price: String,
    /// From when, on the shop's clock; empty for at once.
    pub sale_starts: String,
    /// Until when, likewise; empty for until it is ended.
    pub sale_ends: String,
}

/// A checked sale, its times on the shop's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    /// What a unit costs.
    pub price: Money,
    /// From when.
    pub starts: Option<LocalTime>,
    /// Until when.
    pub ends: Option<LocalTime>,
}

impl SaleForm {
    /// The sale of a variant that usually costs `price`; none when no price was typed.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self, price: Money, currency: Currency) -> Result<Option<Sale>, Refusal> {
        if self.sale_price.trim().is_empty() {
            return Ok(None);
        }
        let mut problems = Vec::new();
        let mut note = |field: &str, problem| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                problem,
            });
        };
        let sale = Money::parse(&self.sale_price, currency)
            .ok()
            .filter(|money| money.minor > 0);
        match sale {
            None => note("sale_price", Problem::NotAnAmount),
            Some(sale) if sale.minor >= price.minor => note("sale_price", Problem::NotBelowPrice),
            Some(_) => {}
        }
        let mut time = |field: &str, text: &str| match text.trim() {
            "" => None,
            text => text
                .parse::<LocalTime>()
                .map_err(|_| note(field, Problem::NotATime))
                .ok(),
        };
        let (starts, ends) = (
            time("sale_starts", &self.sale_starts),
            time("sale_ends", &self.sale_ends),
        );
        if let (Some(starts), Some(ends)) = (starts, ends)
            && ends <= starts
        {
            note("sale_ends", Problem::NotAfterStart);
        }
        match sale {
            Some(price) if problems.is_empty() => Ok(Some(Sale { price, starts, ends })),
            _ => Err(Refusal::InvalidFields(problems)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(sale: Option<i64>) -> PriceTag {
        PriceTag {
            price: 6_800,
            compare_at: None,
            sale,
            schedule: Schedule {
                starts: Some(Instant(10)),
                ends: Some(Instant(20)),
            },
        }
    }

    #[test]
    fn a_sale_runs_from_its_first_moment_until_its_last() {
        for (now, costs) in [
            (9, (6_800, None)),
            (10, (5_000, Some(6_800))),
            (19, (5_000, Some(6_800))),
            (20, (6_800, None)),
        ] {
            assert_eq!(tag(Some(5_000)).at(Instant(now)), costs, "{now}");
        }
        assert_eq!(tag(None).at(Instant(15)), (6_800, None));
    }

    #[test]
    fn a_sale_never_makes_anything_dearer() {
        assert_eq!(tag(Some(7_000)).at(Instant(15)), (6_800, None));
        let compared = PriceTag {
            compare_at: Some(8_500),
            ..tag(Some(5_000))
        };
        assert_eq!(compared.at(Instant(15)), (5_000, Some(8_500)));
    }

    #[test]
    fn what_is_typed_is_a_lower_price_and_a_time_after_another() {
        let form = |price: &str, starts: &str, ends: &str| SaleForm {
            sale_price: price.to_owned(),
            sale_starts: starts.to_owned(),
            sale_ends: ends.to_owned(),
        };
        let check = |form: SaleForm| form.check(Money::new(6_800, Currency::SAR), Currency::SAR);
        assert_eq!(check(form(" ", "", "")), Ok(None));
        assert!(check(form("٥٠", "2026-11-22T00:00", "")).unwrap().is_some());
        for (bad, field) in [
            (form("68", "", ""), "sale_price"),
            (form("0", "", ""), "sale_price"),
            (form("50", "tomorrow", ""), "sale_starts"),
            (form("50", "2026-11-22T00:00", "2026-11-22T00:00"), "sale_ends"),
        ] {
            assert!(check(bad).unwrap_err().problem_of(field).is_some(), "{field}");
        }
    }
}

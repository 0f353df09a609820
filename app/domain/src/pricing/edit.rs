//! What the promotion's form sends: everything as text, checked at once, with every problem beside its field.

use serde::{Deserialize, Serialize};

use super::{Effect, Limits, Stacking};
use crate::basics::typed::{Problems, amount, choice, optional, percent, time, whole};
use crate::basics::{Currency, LocalTime, Money, Translated, clean_line};
use crate::refusal::{Problem, Refusal};

/// The longest name, in characters.
const NAME_MAX: usize = 80;

/// A promotion as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PromotionForm {
    /// What shoppers call it, in Arabic.
    pub name_ar: String,
    /// The same in English.
    pub name_en: String,
    /// `automatic`, or `code` for one that is asked for.
    pub given: String,
    /// `percent`, `fixed`, `free_delivery` or `buy_get`.
    pub effect: String,
    /// The share, for `percent` and `buy_get`.
    pub percent: String,
    /// The amount, for `fixed`.
    pub amount: String,
    /// Units paid in full, for `buy_get`.
    pub buy: String,
    /// Reduced units, for `buy_get`.
    pub get: String,
    /// `all`, `categories` or `products`.
    pub goods: String,
    /// The addresses (slugs) of those, one a line.
    pub slugs: String,
    /// What the goods must cost at least; may be empty.
    pub minimum: String,
    /// `on` when it is for first orders only.
    pub first_order: String,
    /// Its place in the order.
    pub priority: String,
    /// `stacks` or `exclusive`.
    pub stacking: String,
    /// From when, on the shop's clock; may be empty.
    pub starts: String,
    /// Until when, likewise.
    pub ends: String,
    /// The most uses in all; may be empty.
    pub uses_max: String,
    /// The most uses of one customer; may be empty.
    pub customer_max: String,
}

/// What was taken from the form. Slugs are looked up and times read on the shop's clock by `operations`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedPromotion {
    /// What shoppers call it.
    pub name: Translated,
    /// Whether it is asked for by code.
    pub by_code: bool,
    /// What it takes off.
    pub effect: Effect,
    /// Whether `slugs` are categories (or products); none when it is about everything.
    pub categories: Option<bool>,
    /// The addresses of the goods.
    pub slugs: Vec<String>,
    /// What the goods must cost at least.
    pub minimum: Option<Money>,
    /// Whether it is for first orders only.
    pub first_order: bool,
    /// Its place in the order.
    pub priority: i64,
    /// How it gets on with others.
    pub stacking: Stacking,
    /// From when, on the shop's clock.
    pub starts: Option<LocalTime>,
    /// Until when.
    pub ends: Option<LocalTime>,
    /// How often it may be used.
    pub limits: Limits,
}

impl PromotionForm {
    /// Checks every field.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self, currency: Currency) -> Result<CheckedPromotion, Refusal> {
        let mut problems = Problems::default();
        let name = |text: &str| clean_line(text, NAME_MAX).map_err(Problem::from);
        // Both languages are shown to shoppers, so both are asked for.
        let name_ar = problems.take("name_ar", name(&self.name_ar));
        let name_en = problems.take("name_en", name(&self.name_en));
        let by_code = problems.take(
            "given",
            choice(&self.given, &["automatic", "code"]).map(|at| at == 1),
        );
        let effect = self.effect(&mut problems, currency);
        let goods = problems.take("goods", choice(&self.goods, &["all", "categories", "products"]));
        let slugs: Vec<String> = self.slugs.split_whitespace().map(str::to_lowercase).collect();
        if goods.is_some_and(|goods| goods > 0) && slugs.is_empty() {
            problems.note("slugs", Problem::Required);
        }
        let minimum = problems.take("minimum", optional(&self.minimum, |text| amount(text, currency)));
        let priority = problems.take("priority", whole(&self.priority, 0));
        let stacking = problems.take("stacking", self.stacking.parse().map_err(|_| Problem::NotAChoice));
        let starts = problems.take("starts", optional(&self.starts, time));
        let ends = problems.take("ends", optional(&self.ends, time));
        if let (Some(Some(starts)), Some(Some(ends))) = (starts, ends)
            && ends <= starts
        {
            problems.note("ends", Problem::NotAfterStart);
        }
        let uses = problems.take("uses_max", optional(&self.uses_max, |text| whole(text, 1)));
        let customer = problems.take(
            "customer_max",
            optional(&self.customer_max, |text| whole(text, 1)),
        );
        let checked = (|| {
            Some(CheckedPromotion {
                name: Translated::new(name_ar?, name_en?),
                by_code: by_code?,
                effect: effect?,
                categories: goods.map(|goods| (goods > 0).then_some(goods == 1))?,
                slugs,
                minimum: minimum?,
                first_order: !self.first_order.is_empty(),
                priority: priority?,
                stacking: stacking?,
                starts: starts?,
                ends: ends?,
                limits: Limits {
                    promotion: uses?,
                    code: None,
                    customer: customer?,
                },
            })
        })();
        problems.or(checked)
    }

    fn effect(&self, problems: &mut Problems, currency: Currency) -> Option<Effect> {
        let effect = choice(&self.effect, &["percent", "fixed", "free_delivery", "buy_get"]);
        match problems.take("effect", effect)? {
            0 => {
                let basis_points = problems.take("percent", percent(&self.percent))?;
                Some(Effect::Percent { basis_points })
            }
            1 => {
                let off = problems.take("amount", amount(&self.amount, currency))?;
                Some(Effect::Fixed { off })
            }
            2 => Some(Effect::FreeDelivery),
            _ => {
                let buy = problems.take("buy", whole(&self.buy, 1));
                let get = problems.take("get", whole(&self.get, 1));
                let basis_points = problems.take("percent", percent(&self.percent));
                Some(Effect::BuyGet {
                    buy: buy?,
                    get: get?,
                    basis_points: basis_points?,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> PromotionForm {
        let text = |text: &str| text.to_owned();
        PromotionForm {
            name_ar: text("عرض"),
            name_en: text("Offer"),
            given: text("automatic"),
            effect: text("percent"),
            percent: text("١٢٫٥ ٪"),
            goods: text("all"),
            priority: text("10"),
            stacking: text("stacks"),
            starts: text("2026-11-22T00:00"),
            ends: text("2026-11-29T00:00"),
            ..PromotionForm::default()
        }
    }

    #[test]
    fn a_share_is_read_as_people_write_it() {
        let checked = form().check(Currency::SAR).unwrap();
        assert_eq!(checked.effect, Effect::Percent { basis_points: 1_250 });
        for bad in ["", "0", "-1", "100.01", "0.001", "ten"] {
            let bad = PromotionForm {
                percent: bad.to_owned(),
                ..form()
            };
            let refusal = bad.check(Currency::SAR).unwrap_err();
            assert_eq!(
                refusal.problem_of("percent"),
                Some(&Problem::NotAPercentage),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn every_problem_is_told_at_once() {
        let bad = PromotionForm {
            name_en: String::new(),
            effect: "buy_get".to_owned(),
            goods: "products".to_owned(),
            ends: "2026-11-22T00:00".to_owned(),
            uses_max: "0".to_owned(),
            minimum: "1.234".to_owned(),
            ..form()
        };
        let refusal = bad.check(Currency::SAR).unwrap_err();
        for field in ["name_en", "buy", "get", "slugs", "ends", "uses_max", "minimum"] {
            assert!(refusal.problem_of(field).is_some(), "{field}");
        }
    }
}

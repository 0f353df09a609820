//! The conditions of a collection's rule. Which goods meet them, the database knows.

use serde::{Deserialize, Serialize};

use super::listing::{PriceBand, option_key};
use crate::basics::typed::{Problems, optional, whole};
use crate::basics::{BrandId, CategoryId, Translated};
use crate::coded;
use crate::refusal::{Problem, Refusal};

/// The most conditions of a rule.
pub const CONDITIONS_MAX: usize = 12;
/// The most days in which goods are new.
const DAYS_MAX: i64 = 1_000;

coded! {
    /// What a condition asks of goods.
    ConditionKind {
        /// To belong to a category.
        Category => "category",
        /// To be of a brand.
        Brand => "brand",
        /// To cost so much.
        Price => "price",
        /// To cost less than they did.
        OnSale => "on_sale",
        /// To be offered with a value of an option.
        Option => "option",
        /// To have come to the shop lately.
        Newest => "newest",
        /// To be there.
        InStock => "in_stock",
    }
}

/// A condition of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// They belong to this category.
    Category(CategoryId),
    /// They are of this brand.
    Brand(BrandId),
    /// What they cost now, at least, lies there.
    Price(PriceBand),
    /// Their price is lowered now.
    OnSale,
    /// They are offered with this value, by its key: `colour:clay`.
    Option(String),
    /// They came to be seen within so many days.
    Newest(i64),
    /// They can be bought now.
    InStock,
}

impl Condition {
    /// What it asks.
    pub const fn kind(&self) -> ConditionKind {
        match self {
            Self::Category(_) => ConditionKind::Category,
            Self::Brand(_) => ConditionKind::Brand,
            Self::Price(_) => ConditionKind::Price,
            Self::OnSale => ConditionKind::OnSale,
            Self::Option(_) => ConditionKind::Option,
            Self::Newest(_) => ConditionKind::Newest,
            Self::InStock => ConditionKind::InStock,
        }
    }
}

/// A condition as it was typed: what is not asked by its kind is not looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConditionForm {
    /// The code of a kind.
    pub kind: String,
    /// The id of a category.
    pub category: String,
    /// The id of a brand.
    pub brand: String,
    /// From how many whole units of the currency.
    pub price_from: String,
    /// Below how many.
    pub price_below: String,
    /// The key of an option's value.
    pub option: String,
    /// The same as somebody typed it, "Colour: clay", who did not find it among those offered; it counts before that.
    pub option_typed: String,
    /// Within how many days.
    pub days: String,
}

impl ConditionForm {
    /// The condition. Whether the category, the brand and the value are there, the database knows.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self) -> Result<Condition, Refusal> {
        let kind: ConditionKind = self
            .kind
            .parse()
            .map_err(|_| Refusal::field("kind", Problem::NotAChoice))?;
        let mut problems = Problems::default();
        let not_there = |_| Problem::NotAChoice;
        let condition = match kind {
            ConditionKind::Category => problems
                .take("category", self.category.parse().map_err(not_there))
                .map(Condition::Category),
            ConditionKind::Brand => problems
                .take("brand", self.brand.parse().map_err(not_there))
                .map(Condition::Brand),
            ConditionKind::Price => self.band(&mut problems).map(Condition::Price),
            ConditionKind::OnSale => Some(Condition::OnSale),
            ConditionKind::Option => problems
                .take(self.option_field(), self.option_key().ok_or(Problem::NotAChoice))
                .map(Condition::Option),
            ConditionKind::Newest => problems.take("days", days(&self.days)).map(Condition::Newest),
            ConditionKind::InStock => Some(Condition::InStock),
        };
        problems.or(condition)
    }

    /// The field that says which value of an option is asked for.
    pub fn option_field(&self) -> &'static str {
        if self.option_typed.trim().is_empty() {
            "option"
        } else {
            "option_typed"
        }
    }

    fn option_key(&self) -> Option<String> {
        if self.option_typed.trim().is_empty() {
            let key = Some(self.option.trim()).filter(|key| key.contains(':'));
            return key.map(str::to_owned);
        }
        let (name, value) = self.option_typed.split_once(':')?;
        let text = |typed: &str| Translated::new("", typed.trim());
        Some(option_key(&text(name), &text(value)))
    }

    fn band(&self, problems: &mut Problems) -> Option<PriceBand> {
        let from = problems.take("price_from", optional(&self.price_from, units));
        let below = problems.take("price_below", optional(&self.price_below, units));
        let band = PriceBand {
            from: from?.unwrap_or(0),
            below: below?,
        };
        match band.below {
            None if band.from == 0 => problems.note("price_from", Problem::Required),
            Some(below) if below <= band.from => problems.note("price_below", Problem::NotAboveLowest),
            _ => return Some(band),
        }
        None
    }
}

fn units(text: &str) -> Result<i64, Problem> {
    whole(text, 0)
}

fn days(text: &str) -> Result<i64, Problem> {
    let within = |days: &i64| (1..=DAYS_MAX).contains(days);
    let allowed = Problem::NotBetween {
        least: 1,
        most: DAYS_MAX,
    };
    whole(text, i64::MIN).and_then(|days| Some(days).filter(within).ok_or(allowed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(kind: &str, change: impl FnOnce(&mut ConditionForm)) -> Result<Condition, Refusal> {
        let mut form = ConditionForm {
            kind: kind.to_owned(),
            ..ConditionForm::default()
        };
        change(&mut form);
        form.check()
    }

    #[test]
    fn a_condition_is_read_by_its_kind_alone() {
        let category: CategoryId = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6".parse().unwrap();
        let band = |from, below| Condition::Price(PriceBand { from, below });
        for (asked, condition) in [
            (
                asked("category", |form| form.category = category.to_string()),
                Condition::Category(category),
            ),
            (
                asked("price", |form| form.price_below = "٥٠".to_owned()),
                band(0, Some(50)),
            ),
            (
                asked("price", |form| form.price_from = "200".to_owned()),
                band(200, None),
            ),
            (
                asked("newest", |form| form.days = "30".to_owned()),
                Condition::Newest(30),
            ),
            (
                asked("option", |form| form.option = "colour:clay".to_owned()),
                Condition::Option("colour:clay".to_owned()),
            ),
            (
                asked("option", |form| {
                    form.option_typed = " Colour: Light Blue ".to_owned()
                }),
                Condition::Option("colour:light-blue".to_owned()),
            ),
            (
                asked("option", |form| {
                    form.option_typed = "colour:light-blue".to_owned()
                }),
                Condition::Option("colour:light-blue".to_owned()),
            ),
            (
                asked("on_sale", |form| form.days = "never".to_owned()),
                Condition::OnSale,
            ),
            (asked("in_stock", |_| {}), Condition::InStock),
        ] {
            assert_eq!(asked.as_ref().map(Condition::kind), Ok(condition.kind()));
            assert_eq!(asked, Ok(condition));
        }
    }

    #[test]
    fn a_condition_that_asks_nothing_is_refused_by_its_field() {
        let no_choice = Problem::NotAChoice;
        let days = Problem::NotBetween {
            least: 1,
            most: 1_000,
        };
        for (asked, field, problem) in [
            (asked("?", |_| {}), "kind", no_choice.clone()),
            (asked("category", |_| {}), "category", no_choice.clone()),
            (
                asked("brand", |form| form.brand = "wadi".to_owned()),
                "brand",
                no_choice.clone(),
            ),
            (asked("price", |_| {}), "price_from", Problem::Required),
            (
                asked("price", |form| {
                    form.price_from = "50".to_owned();
                    form.price_below = "50".to_owned();
                }),
                "price_below",
                Problem::NotAboveLowest,
            ),
            (
                asked("option", |form| form.option = "clay".to_owned()),
                "option",
                no_choice.clone(),
            ),
            (
                asked("option", |form| {
                    form.option = "colour:clay".to_owned();
                    form.option_typed = "clay".to_owned();
                }),
                "option_typed",
                no_choice,
            ),
            (
                asked("newest", |form| form.days = "soon".to_owned()),
                "days",
                Problem::NotANumber,
            ),
            (
                asked("newest", |form| form.days = "0".to_owned()),
                "days",
                days.clone(),
            ),
            (
                asked("newest", |form| form.days = "1001".to_owned()),
                "days",
                days,
            ),
        ] {
            assert_eq!(asked.unwrap_err().problem_of(field), Some(&problem), "{field}");
        }
    }
}

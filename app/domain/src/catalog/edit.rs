//! What the product editor sends, and when a product may be published.

use serde::{Deserialize, Serialize};

use crate::basics::{Currency, Money, Translated, clean_line, clean_text};
use crate::refusal::{FieldProblem, Problem, PublishGap, Refusal};

/// The longest title, in characters, typed or imported.
pub const TITLE_MAX: usize = 255;
/// The longest description, in characters, typed or imported.
pub const BODY_MAX: usize = 100_000;

/// The longest text about a picture, in characters.
pub const ALT_MAX: usize = 300;

/// What a picture shows, in both languages; either may be empty.
///
/// # Errors
/// [`Refusal::InvalidFields`] when a text is too long.
pub fn check_alt(ar: &str, en: &str) -> Result<Translated, Refusal> {
    let mut problems = Vec::new();
    let mut take = |field: &str, text: &str| match clean_line(text, ALT_MAX).map_err(Problem::from) {
        Ok(text) => text,
        Err(Problem::Required) => String::new(),
        Err(problem) => {
            let field = field.to_owned();
            problems.push(FieldProblem { field, problem });
            String::new()
        }
    };
    let alt = Translated::new(take("alt_ar", ar), take("alt_en", en));
    if problems.is_empty() {
        Ok(alt)
    } else {
        Err(Refusal::InvalidFields(problems))
    }
}

/// The texts of a product as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProductEdit {
    /// Arabic title.
    pub title_ar: String,
    /// English title.
    pub title_en: String,
    /// Arabic description in CommonMark; stored as sanitised HTML.
    pub body_ar: String,
    /// English description, likewise.
    pub body_en: String,
}

impl ProductEdit {
    /// The checked title and description.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] when no title is left or a text is too long.
    pub fn check(&self) -> Result<(Translated, Translated), Refusal> {
        let mut problems = Vec::new();
        let mut take = |field: &str, cleaned: Result<String, Problem>| {
            cleaned.unwrap_or_else(|problem| {
                if problem != Problem::Required {
                    problems.push(FieldProblem {
                        field: field.to_owned(),
                        problem,
                    });
                }
                String::new()
            })
        };
        let title = Translated::new(
            take(
                "title_ar",
                clean_line(&self.title_ar, TITLE_MAX).map_err(Problem::from),
            ),
            take(
                "title_en",
                clean_line(&self.title_en, TITLE_MAX).map_err(Problem::from),
            ),
        );
        let body = Translated::new(
            take(
                "body_ar",
                clean_text(&self.body_ar, BODY_MAX).map_err(Problem::from),
            ),
            take(
                "body_en",
                clean_text(&self.body_en, BODY_MAX).map_err(Problem::from),
            ),
        );
        if title.is_empty() && problems.is_empty() {
            problems.push(FieldProblem {
                field: "title_ar".to_owned(),
                problem: Problem::Required,
            });
        }
        if problems.is_empty() {
            Ok((title, body))
        } else {
            Err(Refusal::InvalidFields(problems))
        }
    }
}

/// A variant's price and the price it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariantPrice {
    /// What a unit costs, VAT included.
    pub price: Money,
    /// The former price, struck through beside it.
    pub compare_at: Option<Money>,
}

impl VariantPrice {
    /// Reads both prices as typed; an empty comparison is none.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] for `price` or `compare_at`.
    pub fn parse(price: &str, compare_at: &str, currency: Currency) -> Result<Self, Refusal> {
        let amount = |field: &str, text: &str| match Money::parse(text, currency) {
            Ok(money) if money.minor > 0 && money.minor <= 100_000_000_000 => Ok(money),
            _ => Err(Refusal::field(field, Problem::NotAnAmount)),
        };
        let price = amount("price", price)?;
        let compare_at = match compare_at.trim() {
            "" => None,
            text => Some(amount("compare_at", text)?),
        };
        match compare_at {
            Some(former) if former.minor <= price.minor => {
                Err(Refusal::field("compare_at", Problem::NotAbovePrice))
            }
            _ => Ok(Self { price, compare_at }),
        }
    }
}

/// The whole percentage saved against a former price; none below one percent.
pub fn saved_percent(price: Money, compare_at: Option<Money>) -> Option<i64> {
    let former = compare_at.filter(|former| former.minor > 0 && former.currency == price.currency)?;
    let saved = i128::from(former.minor) - i128::from(price.minor);
    // Rounded down: a shop never promises a saving it does not give.
    let percent = saved * 100 / i128::from(former.minor);
    i64::try_from(percent).ok().filter(|percent| *percent > 0)
}

/// What keeps a product with this title and these variant prices (in minor units) from being published.
pub fn publish_gap(title: &Translated, prices: &[i64]) -> Option<PublishGap> {
    if title.is_empty() {
        Some(PublishGap::Title)
    } else if prices.is_empty() {
        Some(PublishGap::Variant)
    } else if prices.iter().any(|minor| *minor <= 0) {
        Some(PublishGap::Price)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saving_is_rounded_down_and_never_invented() {
        let money = |minor| Money::new(minor, Currency::SAR);
        for (price, former, percent) in [
            (6_800, Some(8_500), Some(20)),
            (6_801, Some(8_500), Some(19)),
            (9_999, Some(10_000), None),
            (8_500, Some(6_800), None),
            (6_800, Some(0), None),
            (6_800, None, None),
        ] {
            assert_eq!(saved_percent(money(price), former.map(money)), percent, "{price}");
        }
    }
}

//! What a product, or a category, begins with: as little as a person has to type before it is there.

use serde::{Deserialize, Serialize};

use super::details::{Field, both, category_id};
use super::edit::TITLE_MAX;
use super::shelf::SHELF_NAME_MAX;
use super::slug::slug_from;
use crate::basics::typed::{Problems, amount, optional};
use crate::basics::{CategoryId, Currency, Money, Translated};
use crate::refusal::{Problem, Refusal};

/// The address of what has no letter in its title.
const NAMELESS: &str = "product";

/// A new product as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewProductForm {
    /// Arabic title.
    pub title_ar: String,
    /// English title.
    pub title_en: String,
    /// What a unit costs, VAT included; may be empty until it is published.
    pub price: String,
    /// The id of a category; empty for none.
    pub category: String,
}

/// A checked new product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedNewProduct {
    /// Its title.
    pub title: Translated,
    /// What a unit costs; nothing while nobody said.
    pub price: Money,
    /// Its category.
    pub category: Option<CategoryId>,
    /// What its address is made of.
    pub slug_base: String,
}

impl NewProductForm {
    /// Checks every field.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`]; a title in one language is enough.
    pub fn check(&self, currency: Currency) -> Result<CheckedNewProduct, Refusal> {
        let mut problems = Problems::default();
        let title = titled(
            &mut problems,
            (("title_ar", &self.title_ar), ("title_en", &self.title_en)),
            TITLE_MAX,
        );
        let price = problems.take("price", optional(&self.price, |text| amount(text, currency)));
        let category = problems.take("category", optional(&self.category, category_id));
        let checked = (|| {
            let title = title?;
            Some(CheckedNewProduct {
                slug_base: slug_base(&title),
                title,
                price: price?.unwrap_or(Money::zero(currency)),
                category: category?,
            })
        })();
        problems.or(checked)
    }
}

/// The names of a new category, or of a brand or a type, as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
}

impl CategoryForm {
    /// The name, and what its address is made of.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`]; a name in one language is enough.
    pub fn check(&self) -> Result<(Translated, String), Refusal> {
        let mut problems = Problems::default();
        let name = titled(
            &mut problems,
            (("name_ar", &self.name_ar), ("name_en", &self.name_en)),
            SHELF_NAME_MAX,
        );
        let checked = name.map(|name| {
            let slug = slug_base(&name);
            (name, slug)
        });
        problems.or(checked)
    }
}

/// A name in at least one language.
pub(super) fn titled(
    problems: &mut Problems,
    (ar, en): (Field<'_>, Field<'_>),
    max: usize,
) -> Option<Translated> {
    let title = both(problems, (ar, en), max)?;
    if title.is_empty() {
        problems.note(ar.0, Problem::Required);
    }
    Some(title)
}

/// Latin letters travel best in an address, so English comes first.
fn slug_base(title: &Translated) -> String {
    let slugs = [slug_from(&title.en), slug_from(&title.ar)];
    let found = slugs.into_iter().find(|slug| !slug.is_empty());
    found.unwrap_or_else(|| NAMELESS.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(ar: &str, en: &str, price: &str) -> NewProductForm {
        NewProductForm {
            title_ar: ar.to_owned(),
            title_en: en.to_owned(),
            price: price.to_owned(),
            category: String::new(),
        }
    }

    #[test]
    fn a_title_in_one_language_is_enough() {
        for (ar, en, slug) in [
            ("كوب وادي", "Wadi cup", "wadi-cup"),
            ("كوب وادي", "", "كوب-وادي"),
            ("", "!!!", "product"),
        ] {
            let checked = typed(ar, en, "").check(Currency::SAR).unwrap();
            assert_eq!((checked.slug_base.as_str(), checked.price.minor), (slug, 0));
        }
        assert_eq!(
            typed("كوب", "", "٦٨").check(Currency::SAR).unwrap().price.minor,
            6_800
        );
    }

    #[test]
    fn nothing_and_what_is_no_price_are_refused() {
        let refusal = typed(" ", "", "0").check(Currency::SAR).unwrap_err();
        assert!(refusal.problem_of("title_ar").is_some() && refusal.problem_of("price").is_some());
    }
}

//! What the console types about a product beside its texts: its address, where it belongs, and what search engines
//! are told of it.

use serde::{Deserialize, Serialize};

use super::slug::slug_from;
use crate::basics::typed::{Problems, line, optional};
use crate::basics::{CategoryId, Translated};
use crate::refusal::{Problem, Refusal};

/// The longest title for search engines, in characters. They show about 60 of them.
pub const SEO_TITLE_MAX: usize = 120;
/// The longest description for search engines, in characters. They show about 160 of them.
pub const SEO_ABOUT_MAX: usize = 320;
/// The longest name of a brand, in characters.
const BRAND_MAX: usize = 80;

/// The details as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProductDetails {
    /// `/p/{slug}`.
    pub slug: String,
    /// The id of a category; empty for none.
    pub category: String,
    /// Who makes it, by name; empty for nobody.
    pub brand: String,
    /// The title in search engines, in Arabic; empty for the product's own.
    pub seo_title_ar: String,
    /// The same in English.
    pub seo_title_en: String,
    /// The description in search engines, in Arabic; empty for the product's own.
    pub seo_about_ar: String,
    /// The same in English.
    pub seo_about_en: String,
}

/// The checked details. Whether the address is free and the category there, the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedDetails {
    /// The address.
    pub slug: String,
    /// The category.
    pub category: Option<CategoryId>,
    /// The brand's name, perhaps empty.
    pub brand: String,
    /// The title in search engines.
    pub seo_title: Translated,
    /// The description there.
    pub seo_about: Translated,
}

impl ProductDetails {
    /// Checks every field. What is typed as an address becomes one: "Wadi Cup" is `wadi-cup`.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self) -> Result<CheckedDetails, Refusal> {
        let mut problems = Problems::default();
        let slug = slug_from(&self.slug);
        if slug.is_empty() {
            problems.note("slug", Problem::Required);
        }
        let category = problems.take("category", optional(&self.category, category_id));
        let brand = problems.take("brand", line(&self.brand, BRAND_MAX));
        let seo_title = both(
            &mut problems,
            (
                ("seo_title_ar", &self.seo_title_ar),
                ("seo_title_en", &self.seo_title_en),
            ),
            SEO_TITLE_MAX,
        );
        let seo_about = both(
            &mut problems,
            (
                ("seo_about_ar", &self.seo_about_ar),
                ("seo_about_en", &self.seo_about_en),
            ),
            SEO_ABOUT_MAX,
        );
        let checked = (|| {
            Some(CheckedDetails {
                slug,
                category: category?,
                brand: brand?,
                seo_title: seo_title?,
                seo_about: seo_about?,
            })
        })();
        problems.or(checked)
    }
}

/// A field by its name in the form.
pub(super) type Field<'a> = (&'static str, &'a str);

/// A line in both languages; either may be empty.
pub(super) fn both(
    problems: &mut Problems,
    ((field_ar, ar), (field_en, en)): (Field<'_>, Field<'_>),
    max: usize,
) -> Option<Translated> {
    let ar = problems.take(field_ar, line(ar, max));
    let en = problems.take(field_en, line(en, max));
    Some(Translated::new(ar?, en?))
}

/// A category as a form names it.
pub(super) fn category_id(text: &str) -> Result<CategoryId, Problem> {
    text.parse().map_err(|_| Problem::NotAChoice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_as_an_address_becomes_one_or_is_refused() {
        let typed = |slug: &str| ProductDetails {
            slug: slug.to_owned(),
            ..ProductDetails::default()
        };
        assert_eq!(typed(" Wadi Cup! ").check().unwrap().slug, "wadi-cup");
        assert_eq!(typed("كوب وادي").check().unwrap().slug, "كوب-وادي");
        for empty in ["", "  ", "///"] {
            let refusal = typed(empty).check().unwrap_err();
            assert_eq!(refusal.problem_of("slug"), Some(&Problem::Required));
        }
        let bad = ProductDetails {
            category: "x".to_owned(),
            seo_about_en: "x".repeat(SEO_ABOUT_MAX + 1),
            ..typed("cup")
        };
        let refusal = bad.check().unwrap_err();
        assert!(refusal.problem_of("category").is_some() && refusal.problem_of("seo_about_en").is_some());
    }
}

//! What is typed of a list of goods that has a page of its own, a category or a collection: its texts, its address, and
//! what search engines are told of it.

use serde::{Deserialize, Serialize};

use super::details::both;
use super::new_product::titled;
use super::slug::slug_from;
use super::{SEO_ABOUT_MAX, SEO_TITLE_MAX};
use crate::basics::Translated;
use crate::basics::typed::Problems;
use crate::refusal::{Problem, Refusal};

/// The longest name of a category or a collection, in characters.
pub(super) const SHELF_NAME_MAX: usize = 80;
/// The longest text above its goods, in characters.
const SHELF_ABOUT_MAX: usize = 400;

/// The texts as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ShelfForm {
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
    /// A sentence or two above the goods, in Arabic; may be empty.
    pub about_ar: String,
    /// The same in English.
    pub about_en: String,
    /// `/c/{slug}` or `/k/{slug}`.
    pub slug: String,
    /// The title in search engines, in Arabic; empty for the name.
    pub seo_title_ar: String,
    /// The same in English.
    pub seo_title_en: String,
    /// The description in search engines, in Arabic; empty for the text above the goods.
    pub seo_about_ar: String,
    /// The same in English.
    pub seo_about_en: String,
}

/// The checked texts. Whether the address is free, the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShelfTexts {
    /// Its address.
    pub slug: String,
    /// Its name.
    pub name: Translated,
    /// What stands above its goods.
    pub about: Translated,
    /// The title in search engines.
    pub seo_title: Translated,
    /// The description there.
    pub seo_about: Translated,
}

impl ShelfForm {
    /// Checks every field. What is typed as an address becomes one.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`]; a name in one language is enough.
    pub fn check(&self) -> Result<ShelfTexts, Refusal> {
        let mut problems = Problems::default();
        let checked = self.checked(&mut problems);
        problems.or(checked)
    }

    /// The same as a part of a larger form.
    pub(super) fn checked(&self, problems: &mut Problems) -> Option<ShelfTexts> {
        let name = titled(
            problems,
            (("name_ar", &self.name_ar), ("name_en", &self.name_en)),
            SHELF_NAME_MAX,
        );
        let about = both(
            problems,
            (("about_ar", &self.about_ar), ("about_en", &self.about_en)),
            SHELF_ABOUT_MAX,
        );
        let seo_title = both(
            problems,
            (
                ("seo_title_ar", &self.seo_title_ar),
                ("seo_title_en", &self.seo_title_en),
            ),
            SEO_TITLE_MAX,
        );
        let seo_about = both(
            problems,
            (
                ("seo_about_ar", &self.seo_about_ar),
                ("seo_about_en", &self.seo_about_en),
            ),
            SEO_ABOUT_MAX,
        );
        let slug = slug_from(&self.slug);
        if slug.is_empty() {
            problems.note("slug", Problem::Required);
        }
        Some(ShelfTexts {
            slug,
            name: name?,
            about: about?,
            seo_title: seo_title?,
            seo_about: seo_about?,
        })
    }
}

/// The texts as they would be typed.
impl From<ShelfTexts> for ShelfForm {
    fn from(texts: ShelfTexts) -> Self {
        Self {
            name_ar: texts.name.ar,
            name_en: texts.name.en,
            about_ar: texts.about.ar,
            about_en: texts.about.en,
            slug: texts.slug,
            seo_title_ar: texts.seo_title.ar,
            seo_title_en: texts.seo_title.en,
            seo_about_ar: texts.seo_about.ar,
            seo_about_en: texts.seo_about.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shelf_has_a_name_and_an_address() {
        let typed = ShelfForm {
            name_ar: " هدايا ".to_owned(),
            slug: " For Her! ".to_owned(),
            ..ShelfForm::default()
        };
        let checked = typed.check().unwrap();
        assert_eq!(
            (checked.slug.as_str(), checked.name.ar.as_str()),
            ("for-her", "هدايا")
        );
        let typed = ShelfForm {
            slug: "هدايا لها".to_owned(),
            ..typed
        };
        let checked = typed.check().unwrap();
        assert_eq!(checked.slug, "هدايا-لها");
        assert_eq!(ShelfForm::from(checked).slug, "هدايا-لها");
        let bad = ShelfForm {
            about_en: "x".repeat(SHELF_ABOUT_MAX + 1),
            seo_title_ar: "س".repeat(SEO_TITLE_MAX + 1),
            slug: "///".to_owned(),
            ..ShelfForm::default()
        };
        let refusal = bad.check().unwrap_err();
        for field in ["name_ar", "about_en", "slug", "seo_title_ar"] {
            assert!(refusal.problem_of(field).is_some(), "{field}");
        }
    }
}

//! Collections: goods put together by hand, or by a rule, and what is typed of them.

use serde::{Deserialize, Serialize};

use super::details::both;
use super::new_product::{CategoryForm, titled};
use super::slug::slug_from;
use super::{SEO_ABOUT_MAX, SEO_TITLE_MAX};
use crate::basics::Translated;
use crate::basics::typed::{Problems, optional};
use crate::coded;
use crate::refusal::{Problem, Refusal};

/// The longest name of a collection, in characters.
pub const COLLECTION_NAME_MAX: usize = 80;
/// The longest text above its goods, in characters.
pub const COLLECTION_ABOUT_MAX: usize = 400;

coded! {
    /// Where a collection stands.
    CollectionStatus {
        /// Being put together; nobody sees it.
        Draft => "draft",
        /// In the shop.
        Published => "published",
    }
}

coded! {
    /// How goods come into a collection. It stays as it was made.
    CollectionMode {
        /// Each was chosen, and they stand in the order somebody gave them.
        Picked => "picked",
        /// They meet its conditions, whenever they are asked.
        Ruled => "ruled",
    }
}

coded! {
    /// How many of a rule's conditions goods have to meet.
    Matching {
        /// Every one.
        All => "all",
        /// At least one.
        Any => "any",
    }
}

/// A new collection as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewCollectionForm {
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
    /// The code of how goods come into it.
    pub mode: String,
}

impl NewCollectionForm {
    /// The name, what its address is made of, and the mode.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`]; a name in one language is enough.
    pub fn check(&self) -> Result<(Translated, String, CollectionMode), Refusal> {
        let mode = self
            .mode
            .parse()
            .map_err(|_| Refusal::field("mode", Problem::NotAChoice))?;
        let names = CategoryForm {
            name_ar: self.name_ar.clone(),
            name_en: self.name_en.clone(),
        };
        let (name, slug) = names.check()?;
        Ok((name, slug, mode))
    }
}

/// What is typed of a collection beside its goods.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CollectionForm {
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
    /// A sentence or two above the goods, in Arabic; may be empty.
    pub about_ar: String,
    /// The same in English.
    pub about_en: String,
    /// `/k/{slug}`.
    pub slug: String,
    /// The title in search engines, in Arabic; empty for the name.
    pub seo_title_ar: String,
    /// The same in English.
    pub seo_title_en: String,
    /// The description in search engines, in Arabic; empty for the text above the goods.
    pub seo_about_ar: String,
    /// The same in English.
    pub seo_about_en: String,
    /// `on` when the menu and the home page name it.
    pub in_menu: String,
    /// The code of how many conditions goods have to meet; of a picked one it is empty.
    pub matching: String,
}

/// A checked collection. Whether the address is free, the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedCollection {
    /// Its name.
    pub name: Translated,
    /// What stands above its goods.
    pub about: Translated,
    /// Its address.
    pub slug: String,
    /// The title in search engines.
    pub seo_title: Translated,
    /// The description there.
    pub seo_about: Translated,
    /// Whether the menu and the home page name it.
    pub in_menu: bool,
    /// How many conditions goods have to meet.
    pub matching: Matching,
}

impl CollectionForm {
    /// Checks every field. What is typed as an address becomes one.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self) -> Result<CheckedCollection, Refusal> {
        let mut problems = Problems::default();
        let name = titled(
            &mut problems,
            (("name_ar", &self.name_ar), ("name_en", &self.name_en)),
            COLLECTION_NAME_MAX,
        );
        let about = both(
            &mut problems,
            (("about_ar", &self.about_ar), ("about_en", &self.about_en)),
            COLLECTION_ABOUT_MAX,
        );
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
        let slug = slug_from(&self.slug);
        if slug.is_empty() {
            problems.note("slug", Problem::Required);
        }
        let matching = optional(&self.matching, |code| {
            code.parse().map_err(|_| Problem::NotAChoice)
        });
        let matching = problems.take("matching", matching);
        let checked = (|| {
            Some(CheckedCollection {
                name: name?,
                about: about?,
                slug,
                seo_title: seo_title?,
                seo_about: seo_about?,
                in_menu: !self.in_menu.is_empty(),
                matching: matching?.unwrap_or(Matching::All),
            })
        })();
        problems.or(checked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collection_has_a_name_and_an_address() {
        let typed = CollectionForm {
            name_ar: "هدايا".to_owned(),
            slug: " For Her! ".to_owned(),
            in_menu: "on".to_owned(),
            ..CollectionForm::default()
        };
        let checked = typed.check().unwrap();
        assert_eq!(
            (checked.slug.as_str(), checked.in_menu, checked.matching),
            ("for-her", true, Matching::All)
        );
        let bad = CollectionForm {
            about_en: "x".repeat(COLLECTION_ABOUT_MAX + 1),
            matching: "most".to_owned(),
            ..CollectionForm::default()
        };
        let refusal = bad.check().unwrap_err();
        for field in ["name_ar", "about_en", "slug", "matching"] {
            assert!(refusal.problem_of(field).is_some(), "{field}");
        }
    }
}

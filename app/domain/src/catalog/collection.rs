//! Collections: goods put together by hand, or by a rule, and what is typed of them.

use serde::{Deserialize, Serialize};

use super::new_product::CategoryForm;
use super::shelf::{ShelfForm, ShelfTexts};
use crate::basics::Translated;
use crate::basics::typed::{Problems, optional};
use crate::coded;
use crate::refusal::{Problem, Refusal};

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
    /// Its texts and its address, `/k/{slug}`.
    #[serde(flatten)]
    pub texts: ShelfForm,
    /// `on` when the menu and the home page name it.
    pub in_menu: String,
    /// The code of how many conditions goods have to meet; of a picked one it is empty.
    pub matching: String,
}

/// A checked collection. Whether the address is free, the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedCollection {
    /// Its texts and its address.
    pub texts: ShelfTexts,
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
        let texts = self.texts.checked(&mut problems);
        let matching = optional(&self.matching, |code| {
            code.parse().map_err(|_| Problem::NotAChoice)
        });
        let matching = problems.take("matching", matching);
        let checked = (|| {
            Some(CheckedCollection {
                texts: texts?,
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
    fn a_collection_is_checked_whole() {
        let texts = ShelfForm {
            name_ar: "هدايا".to_owned(),
            slug: " For Her! ".to_owned(),
            ..ShelfForm::default()
        };
        let typed = CollectionForm {
            texts,
            in_menu: "on".to_owned(),
            ..CollectionForm::default()
        };
        let checked = typed.check().unwrap();
        assert_eq!(
            (checked.texts.slug.as_str(), checked.in_menu, checked.matching),
            ("for-her", true, Matching::All)
        );
        let bad = CollectionForm {
            matching: "most".to_owned(),
            ..CollectionForm::default()
        };
        let refusal = bad.check().unwrap_err();
        for field in ["name_ar", "slug", "matching"] {
            assert!(refusal.problem_of(field).is_some(), "{field}");
        }
    }
}

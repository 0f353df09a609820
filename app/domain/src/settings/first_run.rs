//! The first-run page: what an empty installation asks before it is a shop.

use serde::{Deserialize, Serialize};

use crate::basics::typed::Problems;
use crate::basics::{Language, Translated};
use crate::refusal::{Problem, Refusal};

use super::{Country, profile};

/// What was typed on the first-run page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstRun {
    /// The shop's name in Arabic.
    pub name_ar: String,
    /// The shop's name in English.
    pub name_en: String,
    /// Country code.
    pub country: String,
    /// Code of the default language.
    pub default_language: String,
    /// `both` or `one`.
    pub languages: String,
    /// The first manager's name.
    pub manager_name: String,
    /// The first manager's e-mail address.
    pub email: String,
    /// The first manager's password.
    pub password: String,
}

/// A shop to be opened: every field checked except the manager's, which `accounts` checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewShop {
    /// Its name.
    pub name: Translated,
    /// Its country, which sets currency, VAT, weekend, time zone and address form.
    pub country: Country,
    /// The language of `/`.
    pub default_language: Language,
    /// Whether both languages are offered.
    pub both_languages: bool,
}

impl FirstRun {
    /// Checks the shop's part of the form.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self) -> Result<NewShop, Refusal> {
        let mut problems = Problems::default();
        let name = profile::name(&mut problems, &self.name_ar, &self.name_en);
        let country = self.country.parse().map_err(|_| Problem::NotAChoice);
        let country = problems.take("country", country);
        let language = self.default_language.parse().map_err(|_| Problem::NotAChoice);
        let default_language = problems.take("default_language", language);
        let new = (|| {
            Some(NewShop {
                name: name?,
                country: country?,
                default_language: default_language?,
                both_languages: self.languages != "one",
            })
        })();
        problems.or(new)
    }
}

//! The first-run page: what an empty installation asks before it is a shop.

use serde::{Deserialize, Serialize};

use crate::basics::{Language, Translated, clean_line};
use crate::refusal::{FieldProblem, Problem, Refusal};

use super::Country;

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
        let mut problems = Vec::new();
        let mut note = |field: &str, problem: Problem| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                problem,
            });
        };
        let ar = clean_line(&self.name_ar, 60);
        let en = clean_line(&self.name_en, 60);
        // One language is enough: the other shows the same name until it is written.
        if let (Err(ar), Err(_)) = (&ar, &en) {
            note("name_ar", (*ar).into());
        }
        let country = self.country.parse::<Country>();
        if country.is_err() {
            note("country", Problem::NotAChoice);
        }
        let language = self.default_language.parse::<Language>();
        if language.is_err() {
            note("default_language", Problem::NotAChoice);
        }
        match (country, language) {
            (Ok(country), Ok(default_language)) if problems.is_empty() => Ok(NewShop {
                name: Translated::new(ar.unwrap_or_default(), en.unwrap_or_default()),
                country,
                default_language,
                both_languages: self.languages != "one",
            }),
            _ => Err(Refusal::InvalidFields(problems)),
        }
    }
}

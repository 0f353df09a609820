//! What a shop calls itself, the VAT in its prices, the languages it speaks and what its orders are called: what opening
//! it decided and its owner may change. Country, currency and time zone stay: prices, addresses and promised days are
//! made of them.

use serde::{Deserialize, Serialize};

use crate::basics::typed::{Problems, basis_points, choice, line};
use crate::basics::{Language, Translated, latin_digits};
use crate::refusal::{Problem, Refusal};

use super::Shop;

/// The longest name of a shop, in characters.
const NAME_MAX: usize = 60;
/// The highest rate of VAT, in basis points.
const VAT_MAX: i64 = 5_000;
/// The most letters that order numbers begin with.
const PREFIX_MAX: usize = 5;

/// What can be changed of the shop itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Its name, in one language at least.
    pub name: Translated,
    /// VAT contained in its prices, in basis points; nothing for a shop that is not registered for it.
    pub vat_basis_points: i64,
    /// The language of `/`.
    pub default_language: Language,
    /// Whether the storefront is offered in both languages, or in the default one alone.
    pub both_languages: bool,
    /// What numbers of new orders begin with, in capital letters.
    pub order_prefix: String,
}

impl Profile {
    /// The rate of VAT as it is typed: `15`, `7.5`.
    pub fn vat_percent(&self) -> String {
        let (whole, part) = (self.vat_basis_points / 100, self.vat_basis_points % 100);
        let plain = format!("{whole}.{part:02}");
        plain.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The languages offered, as they are typed: `both` or `one`.
    pub const fn languages(&self) -> &'static str {
        if self.both_languages { "both" } else { "one" }
    }
}

impl From<&Shop> for Profile {
    fn from(shop: &Shop) -> Self {
        Self {
            name: shop.name.clone(),
            vat_basis_points: shop.vat_basis_points,
            default_language: shop.default_language,
            both_languages: shop.both_languages,
            order_prefix: shop.order_prefix.clone(),
        }
    }
}

/// The profile as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    /// The shop's name in Arabic.
    pub name_ar: String,
    /// The shop's name in English.
    pub name_en: String,
    /// The rate of VAT in percent: `15`, `٧٫٥`.
    pub vat: String,
    /// Code of the default language.
    pub default_language: String,
    /// `both` or `one`.
    pub languages: String,
    /// Latin letters.
    pub order_prefix: String,
}

impl ProfileForm {
    /// The profile.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self) -> Result<Profile, Refusal> {
        let mut problems = Problems::default();
        let name = name(&mut problems, &self.name_ar, &self.name_en);
        let vat_basis_points = problems.take("vat", rate(&self.vat));
        let language = self.default_language.parse().map_err(|_| Problem::NotAChoice);
        let default_language = problems.take("default_language", language);
        let offered = problems.take("languages", choice(&self.languages, &["both", "one"]));
        let order_prefix = problems.take("order_prefix", prefix(&self.order_prefix));
        let profile = (|| {
            Some(Profile {
                name: name?,
                vat_basis_points: vat_basis_points?,
                default_language: default_language?,
                both_languages: offered? == 0,
                order_prefix: order_prefix?,
            })
        })();
        problems.or(profile)
    }
}

/// The shop's name. One language is enough: the other shows the same name until it is written.
pub(super) fn name(problems: &mut Problems, ar: &str, en: &str) -> Option<Translated> {
    let (ar, en) = (
        problems.take("name_ar", line(ar, NAME_MAX)),
        problems.take("name_en", line(en, NAME_MAX)),
    );
    let name = Translated::new(ar?, en?);
    if name.is_empty() {
        problems.note("name_ar", Problem::Required);
        return None;
    }
    Some(name)
}

/// A rate of VAT. What a shop charges has to be said: nothing typed is no rate.
fn rate(text: &str) -> Result<i64, Problem> {
    match latin_digits(text.trim()).as_str() {
        "" => Err(Problem::Required),
        typed => basis_points(typed, (0, VAT_MAX)).ok_or(Problem::NotARate { most: VAT_MAX / 100 }),
    }
}

/// Orders are looked for in capital letters, on whatever keyboard they are typed.
fn prefix(text: &str) -> Result<String, Problem> {
    let typed = text.trim();
    let is_right = typed.len() <= PREFIX_MAX && typed.chars().all(|c| c.is_ascii_alphabetic());
    match typed {
        "" => Err(Problem::Required),
        _ if is_right => Ok(typed.to_ascii_uppercase()),
        _ => Err(Problem::NotLetters { most: PREFIX_MAX }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> ProfileForm {
        let text = str::to_owned;
        ProfileForm {
            name_ar: text(" دار  سدرة "),
            name_en: text("Dar Sidra"),
            vat: text("15"),
            default_language: text("ar"),
            languages: text("both"),
            order_prefix: text("so"),
        }
    }

    fn wrong(form: &ProfileForm) -> Vec<String> {
        match form.check() {
            Err(Refusal::InvalidFields(problems)) => problems.into_iter().map(|found| found.field).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_rate_is_read_and_written_as_people_do() {
        for (text, points, written) in [
            ("15", 1_500, "15"),
            ("٧٫٥", 750, "7.5"),
            ("١٥ ٪", 1_500, "15"),
            ("5.25%", 525, "5.25"),
            ("۵", 500, "5"),
            ("0", 0, "0"),
            ("٠", 0, "0"),
            ("0.05", 5, "0.05"),
            ("10", 1_000, "10"),
            ("50.00", 5_000, "50"),
        ] {
            let form = ProfileForm {
                vat: text.to_owned(),
                ..typed()
            };
            let profile = form.check().unwrap();
            assert_eq!(profile.vat_basis_points, points, "{text}");
            assert_eq!(profile.vat_percent(), written, "{text}");
        }
    }

    #[test]
    fn what_is_no_rate_is_refused() {
        for text in [
            "-1",
            "50.01",
            "7.125",
            "٧٫١٢٥",
            "fifteen",
            "1e1",
            "1_5",
            "1,500",
            "15 15",
            "٪",
        ] {
            let form = ProfileForm {
                vat: text.to_owned(),
                ..typed()
            };
            let refusal = form.check().unwrap_err();
            let expected = Problem::NotARate { most: 50 };
            assert_eq!(refusal.problem_of("vat"), Some(&expected), "{text}");
        }
        let nothing = ProfileForm {
            vat: "  ".to_owned(),
            ..typed()
        };
        let refusal = nothing.check().unwrap_err();
        assert_eq!(refusal.problem_of("vat"), Some(&Problem::Required));
    }

    #[test]
    fn a_profile_is_taken_as_typed() {
        let profile = typed().check().unwrap();
        assert_eq!(profile.name, Translated::new("دار سدرة", "Dar Sidra"));
        assert_eq!(
            (profile.order_prefix.as_str(), profile.languages()),
            ("SO", "both")
        );
        let one = ProfileForm {
            name_ar: String::new(),
            default_language: "en".to_owned(),
            languages: "one".to_owned(),
            ..typed()
        };
        let one = one.check().unwrap();
        assert_eq!(
            (one.default_language, one.languages()),
            (Language::English, "one")
        );
        assert_eq!(one.name.in_(Language::Arabic), "Dar Sidra");
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        assert_eq!(
            wrong(&ProfileForm::default()),
            ["name_ar", "vat", "default_language", "languages", "order_prefix"]
        );
        for prefix in ["S0", "S-", "طلب", "ORDERS", "S O"] {
            let form = ProfileForm {
                order_prefix: prefix.to_owned(),
                ..typed()
            };
            assert_eq!(wrong(&form), ["order_prefix"], "{prefix}");
        }
        // A name that is too long is told, also where the other one would do.
        let long = ProfileForm {
            name_ar: "س".repeat(61),
            ..typed()
        };
        assert_eq!(wrong(&long), ["name_ar"]);
    }
}

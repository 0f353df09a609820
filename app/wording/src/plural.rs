//! Plurals by CLDR: Arabic has six forms, English two. Whole numbers only, because only things are counted.

use domain::basics::Language;

use crate::numbers::integer;

/// A plural category of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// None, where the language says it in its own way.
    Zero,
    /// One.
    One,
    /// Two: the dual.
    Two,
    /// A few: 3–10 in Arabic.
    Few,
    /// Many: 11–99 in Arabic.
    Many,
    /// Everything else.
    Other,
}

/// The category of `n` things (CLDR, cardinal rules of `ar` and `en`).
pub const fn plural(language: Language, n: i64) -> Plural {
    let n = n.unsigned_abs();
    match (language, n, n % 100) {
        (Language::English, 1, _) => Plural::One,
        (Language::English, _, _) => Plural::Other,
        (Language::Arabic, 0, _) => Plural::Zero,
        (Language::Arabic, 1, _) => Plural::One,
        (Language::Arabic, 2, _) => Plural::Two,
        (Language::Arabic, _, 3..=10) => Plural::Few,
        (Language::Arabic, _, 11..=99) => Plural::Many,
        (Language::Arabic, _, _) => Plural::Other,
    }
}

/// How a number of things is said, with `{n}` where the number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PluralForms {
    /// Arabic: zero, one, two, few, many, other.
    pub ar: [&'static str; 6],
    /// English: one, other.
    pub en: [&'static str; 2],
}

/// `n` things, said by `forms` with the number in the reader's digits.
pub fn counted(language: Language, n: i64, forms: &PluralForms) -> String {
    let [zero, one, two, few, many, other] = match language {
        Language::Arabic => forms.ar,
        Language::English => {
            let [one, other] = forms.en;
            [other, one, other, other, other, other]
        }
    };
    let form = match plural(language, n) {
        Plural::Zero => zero,
        Plural::One => one,
        Plural::Two => two,
        Plural::Few => few,
        Plural::Many => many,
        Plural::Other => other,
    };
    form.replace("{n}", &integer(language, n))
}

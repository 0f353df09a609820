//! What can be said of a product beside its texts: kinds of attributes, and what is said by one.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::basics::{Translated, latin_digits};
use crate::coded;
use crate::refusal::Problem;

coded! {
    /// What can be said by an attribute. It stays as it was made.
    AttributeKind {
        /// Words in both languages.
        Text => "text",
        /// A number, of a unit.
        Number => "number",
        /// Yes or no.
        YesNo => "yes_no",
        /// One of a list.
        One => "one",
        /// Several of a list.
        Several => "several",
    }
}

impl AttributeKind {
    /// Whether what is said is chosen from a list.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

/// What is said of a product by one attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttributeValue {
    /// Words; one language is enough.
    Text(Translated),
    /// A number in Latin digits with a point, without needless zeros.
    Number(String),
    /// Yes or no.
    YesNo(bool),
    /// Which values of the list; at least one.
    Choices(Vec<i64>),
}

/// The most digits after the point.
const DECIMALS_MAX: u32 = 6;
/// No number is as large.
const NUMBER_BELOW: i64 = 1_000_000_000_000;

/// A number as it was typed, in either digits. A comma may mean two things, so it means none.
pub(super) fn number(text: &str) -> Result<String, Problem> {
    let plain = latin_digits(text.trim()).replace('٬', "").replace('٫', ".");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let is_written = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let number = plain.parse::<Decimal>().ok().filter(|_| is_written);
    let number = number.map(|number| number.normalize());
    number
        .filter(|number| number.scale() <= DECIMALS_MAX && number.abs() < Decimal::from(NUMBER_BELOW))
        .map(|number| number.to_string())
        .ok_or(Problem::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_either_digits_and_kept_in_one_form() {
        for (typed, kept) in [
            ("250", "250"),
            (" ٩٫٥٠ ", "9.5"),
            ("١٬٢٠٠", "1200"),
            ("-18", "-18"),
            ("0.250", "0.25"),
            ("100", "100"),
            ("0.00", "0"),
        ] {
            assert_eq!(number(typed).as_deref(), Ok(kept), "{typed}");
        }
        for bad in [
            "",
            "x",
            "1,5",
            "1e3",
            "1_000",
            ".5",
            "--1",
            "1000000000000",
            "0.1234567",
        ] {
            assert_eq!(number(bad), Err(Problem::NotANumber), "{bad}");
        }
    }
}

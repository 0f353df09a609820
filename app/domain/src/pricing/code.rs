//! A coupon's code as it is compared: however it was typed, one code has one form.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::basics::{clean_line, latin_digits};

/// The longest code, in characters.
pub const CODE_MAX: usize = 40;
/// The shortest.
const CODE_MIN: usize = 3;

/// A code in its normal form: trimmed, Latin digits, upper case, letters, digits, `-` and `_` only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// The text can't be a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub struct NotACode;

impl Code {
    /// The normal form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Code {
    type Err = NotACode;
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let line = clean_line(typed, CODE_MAX).map_err(|_| NotACode)?;
        let code = latin_digits(&line).to_uppercase();
        let fits = (CODE_MIN..=CODE_MAX).contains(&code.chars().count());
        let plain = code.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        if fits && plain {
            Ok(Self(code))
        } else {
            Err(NotACode)
        }
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;
    fn try_from(text: String) -> Result<Self, NotACode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        for (typed, code) in [
            (" summer25 ", Some("SUMMER25")),
            ("Summer٢٥", Some("SUMMER25")),
            ("\u{202B}رمضان۲۵\u{202C}", Some("رمضان25")),
            ("a-b_c", Some("A-B_C")),
            ("ab", None),
            ("", None),
            ("two words", None),
            ("'; DROP", None),
            ("SUMMER25\0", Some("SUMMER25")),
            ("ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJK", None),
        ] {
            let read = typed.parse::<Code>();
            assert_eq!(read.as_ref().map(Code::as_str).ok(), code, "{typed:?}");
            if let Ok(read) = read {
                assert_eq!(read.as_str().parse::<Code>(), Ok(read.clone()), "{typed:?}");
            }
        }
    }
}

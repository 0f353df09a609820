//! What the form that adds codes sends.

use serde::{Deserialize, Serialize};

use super::{CODE_MAX, Code};
use crate::basics::typed::{Problems, optional, whole};
use crate::refusal::{Problem, Refusal};

/// The most codes made at once.
const BATCH_MAX: i64 = 500;

/// Codes to be added as they were typed: one by name, or a number of made ones.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodesForm {
    /// The code; what made ones begin with when `count` is given.
    pub code: String,
    /// How many to make; empty for the one code.
    pub count: String,
    /// The most uses of each; may be empty.
    pub uses_max: String,
}

/// What was taken from the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedCodes {
    /// The code, or what made ones begin with.
    pub code: Option<Code>,
    /// How many to make; none for the one code.
    pub count: Option<i64>,
    /// The most uses of each.
    pub uses_max: Option<i64>,
}

impl CodesForm {
    /// Checks every field.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self) -> Result<CheckedCodes, Refusal> {
        let mut problems = Problems::default();
        let count = problems.take(
            "count",
            optional(&self.count, |text| {
                whole(text, 1).and_then(|n| {
                    if n <= BATCH_MAX {
                        Ok(n)
                    } else {
                        Err(Problem::NotANumber)
                    }
                })
            }),
        );
        let code = problems.take(
            "code",
            optional(&self.code, |text| {
                text.parse::<Code>().map_err(|_| Problem::WrongForm)
            }),
        );
        let uses = problems.take("uses_max", optional(&self.uses_max, |text| whole(text, 1)));
        match (&code, count) {
            (Some(None), Some(None)) => problems.note("code", Problem::Required),
            // Ten more characters are made.
            (Some(Some(code)), Some(Some(_))) if code.as_str().chars().count() + 10 > CODE_MAX => {
                problems.note("code", Problem::TooLong { max: CODE_MAX - 10 });
            }
            _ => {}
        }
        let checked = code.zip(count).zip(uses);
        problems.or(checked.map(|((code, count), uses_max)| CheckedCodes {
            code,
            count,
            uses_max,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_one_or_many() {
        let form = |code: &str, count: &str| CodesForm {
            code: code.to_owned(),
            count: count.to_owned(),
            uses_max: "1".to_owned(),
        };
        assert!(form("eid", "").check().is_ok() && form("", "٥٠").check().is_ok());
        for (bad, field) in [
            (form("", ""), "code"),
            (form("x", ""), "code"),
            (form("eid", "501"), "count"),
        ] {
            assert!(bad.check().unwrap_err().problem_of(field).is_some(), "{bad:?}");
        }
    }
}

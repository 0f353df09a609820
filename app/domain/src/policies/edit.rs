//! The return policy as it is written in the console, and what may be published of it.

use serde::{Deserialize, Serialize};

use super::ReturnPayer;
use crate::basics::{Language, Translated, clean_line, clean_text, latin_digits};
use crate::refusal::{FieldProblem, Problem, Refusal};

/// The longest time goods may be returned within.
pub const RETURN_DAYS_MAX: i64 = 365;
/// The longest title, in characters.
const TITLE_MAX: usize = 120;
/// The longest list of exclusions, in characters.
const EXCLUSIONS_MAX: usize = 2_000;
/// The longest text, in characters.
const BODY_MAX: usize = 20_000;

/// What was typed. Every field arrives as text, so that nothing typed can fail to be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReturnPolicyEdit {
    /// Days after delivery; 0 is no return.
    pub return_days: String,
    /// A [`ReturnPayer`].
    pub payer: String,
    /// Arabic title.
    pub title_ar: String,
    /// English title.
    pub title_en: String,
    /// What can't be returned, in Arabic, one thing a line.
    pub exclusions_ar: String,
    /// What can't be returned, in English, one thing a line.
    pub exclusions_en: String,
    /// Arabic text, HTML that is sanitised before it is stored.
    pub body_ar: String,
    /// English text, likewise.
    pub body_en: String,
}

/// A return policy that may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnPolicy {
    /// Days after delivery within which goods may be returned; 0 is no return.
    pub return_days: i64,
    /// Who pays for it.
    pub payer: ReturnPayer,
    /// Its title.
    pub title: Translated,
    /// What can't be returned, one thing a line; may be empty.
    pub exclusions: Translated,
    /// Its text, HTML.
    pub body: Translated,
}

impl ReturnPolicyEdit {
    /// The policy, written in every one of the shop's `languages`.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self, languages: &[Language]) -> Result<ReturnPolicy, Refusal> {
        let mut taken = Taken::default();
        let return_days = latin_digits(self.return_days.trim()).parse::<i64>();
        let return_days = match return_days {
            Ok(days) if (0..=RETURN_DAYS_MAX).contains(&days) => days,
            _ if self.return_days.trim().is_empty() => taken.problem("return_days", Problem::Required, 0),
            _ => taken.problem("return_days", Problem::NotANumber, 0),
        };
        let payer = self
            .payer
            .parse()
            .unwrap_or_else(|_| taken.problem("payer", Problem::NotAChoice, ReturnPayer::Customer));
        let is_asked = |language: Language| languages.contains(&language);
        let line = |text: &str| clean_line(text, TITLE_MAX).map_err(Problem::from);
        let title = Translated::new(
            taken.text("title_ar", line(&self.title_ar), is_asked(Language::Arabic)),
            taken.text("title_en", line(&self.title_en), is_asked(Language::English)),
        );
        let text = |text: &str, max: usize| clean_text(text, max).map_err(Problem::from);
        // What is excluded in one language must be said in the other as well.
        let excludes = [&self.exclusions_ar, &self.exclusions_en]
            .iter()
            .any(|text| !text.trim().is_empty());
        let exclusions = Translated::new(
            taken.text(
                "exclusions_ar",
                text(&self.exclusions_ar, EXCLUSIONS_MAX),
                excludes && is_asked(Language::Arabic),
            ),
            taken.text(
                "exclusions_en",
                text(&self.exclusions_en, EXCLUSIONS_MAX),
                excludes && is_asked(Language::English),
            ),
        );
        let body = Translated::new(
            taken.text(
                "body_ar",
                text(&self.body_ar, BODY_MAX),
                is_asked(Language::Arabic),
            ),
            taken.text(
                "body_en",
                text(&self.body_en, BODY_MAX),
                is_asked(Language::English),
            ),
        );
        if !taken.problems.is_empty() {
            return Err(Refusal::InvalidFields(taken.problems));
        }
        Ok(ReturnPolicy {
            return_days,
            payer,
            title,
            exclusions,
            body,
        })
    }
}

/// What was wrong so far, so that everything is told at once.
#[derive(Default)]
struct Taken {
    problems: Vec<FieldProblem>,
}

impl Taken {
    /// Notes what is wrong with a field, and goes on with `instead`.
    fn problem<T>(&mut self, field: &str, problem: Problem, instead: T) -> T {
        self.problems.push(FieldProblem {
            field: field.to_owned(),
            problem,
        });
        instead
    }

    /// A text that may be left out where it is not `asked` for.
    fn text(&mut self, field: &str, cleaned: Result<String, Problem>, asked: bool) -> String {
        match cleaned {
            Ok(text) => text,
            Err(Problem::Required) if !asked => String::new(),
            Err(problem) => self.problem(field, problem, String::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> ReturnPolicyEdit {
        ReturnPolicyEdit {
            return_days: "١٤".to_owned(),
            payer: "shop".to_owned(),
            title_ar: "سياسة الاسترجاع".to_owned(),
            title_en: "Return policy".to_owned(),
            body_ar: "<p>نص</p>".to_owned(),
            body_en: "<p>Text</p>".to_owned(),
            ..ReturnPolicyEdit::default()
        }
    }

    fn wrong(edit: &ReturnPolicyEdit, languages: &[Language]) -> Vec<String> {
        match edit.check(languages) {
            Err(Refusal::InvalidFields(problems)) => problems.into_iter().map(|found| found.field).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_policy_is_written_in_every_language_of_the_shop() {
        let policy = typed().check(&Language::ALL).unwrap();
        assert_eq!((policy.return_days, policy.payer), (14, ReturnPayer::Shop));
        let half = ReturnPolicyEdit {
            body_en: " ".to_owned(),
            exclusions_ar: "الشموع".to_owned(),
            ..typed()
        };
        assert_eq!(wrong(&half, &Language::ALL), ["exclusions_en", "body_en"]);
        assert!(
            half.check(&[Language::Arabic]).is_ok(),
            "a shop in one language needs no other"
        );
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let bad = ReturnPolicyEdit {
            return_days: "366".to_owned(),
            payer: "nobody".to_owned(),
            title_ar: String::new(),
            ..typed()
        };
        assert_eq!(wrong(&bad, &Language::ALL), ["return_days", "payer", "title_ar"]);
    }
}

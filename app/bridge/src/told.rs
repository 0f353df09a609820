//! A refusal as whoever asked is told of it. The server words it, in the language of the page: so the storefront's
//! browsers need neither the words of every refusal there is nor what belongs to each.

use domain::Refusal;
use domain::basics::Language;
use domain::refusal::Reason;
use serde::{Deserialize, Serialize};
use wording::refusals;

/// A refusal in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Why.
    pub reason: Reason,
    /// The language it is told in.
    pub language: Language,
    /// What happened, why, and what to do next.
    pub sentence: String,
    /// What is wrong with fields, by their names in the form, in the form's order.
    pub fields: Vec<(String, String)>,
    /// The lines that can't be filled, one by one.
    pub lines: Vec<String>,
    /// What a form says in its field `confirmed` to have it done nevertheless (see [`Refusal::confirmation`]).
    pub confirmation: Option<String>,
}

impl Told {
    /// `refusal`, worded.
    pub fn of(language: Language, refusal: &Refusal) -> Self {
        let told = Self::plainly(language, refusal.reason(), refusals::sentence(language, refusal));
        match refusal {
            Refusal::InvalidFields(problems) => {
                let fields = problems
                    .iter()
                    .map(|wrong| (wrong.field.clone(), refusals::field(language, &wrong.problem)));
                Self {
                    fields: fields.collect(),
                    ..told
                }
            }
            Refusal::OutOfStock(shortages) => Self {
                lines: shortages
                    .iter()
                    .map(|line| refusals::shortage(language, line))
                    .collect(),
                ..told
            },
            refusal => Self {
                confirmation: refusal.confirmation(),
                ..told
            },
        }
    }

    /// What needs no more than a sentence.
    pub const fn plainly(language: Language, reason: Reason, sentence: String) -> Self {
        Self {
            reason,
            language,
            sentence,
            fields: Vec::new(),
            lines: Vec::new(),
            confirmation: None,
        }
    }

    /// What is wrong with `field`.
    pub fn wrong(&self, field: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        fields
            .find(|(name, _)| name == field)
            .map(|(_, what)| what.as_str())
    }
}

#[cfg(test)]
mod tests {
    use domain::basics::{Currency, Money, Translated, VariantId};
    use domain::refusal::{FieldProblem, Problem, Shortage};

    use super::*;

    fn told(refusal: &Refusal) -> Told {
        Told::of(Language::English, refusal)
    }

    #[test]
    fn what_is_wrong_is_told_by_field_in_the_order_of_the_form() {
        let wrong = |field: &str, problem| FieldProblem {
            field: field.to_owned(),
            problem,
        };
        let told = told(&Refusal::InvalidFields(vec![
            wrong("name", Problem::Required),
            wrong("phone", Problem::NotAPhone),
        ]));
        assert_eq!(
            told.fields
                .iter()
                .map(|(field, _)| field.as_str())
                .collect::<Vec<_>>(),
            ["name", "phone"]
        );
        assert_eq!(
            told.wrong("phone"),
            Some(refusals::field(Language::English, &Problem::NotAPhone).as_str())
        );
        assert_eq!(told.wrong("region"), None);
        assert_eq!((told.lines.len(), told.confirmation), (0, None));
    }

    #[test]
    fn each_line_that_is_short_is_told_and_all_of_them_in_the_sentence() {
        let short = |title: &str, available| Shortage {
            variant: VariantId::from_uuid(Default::default()),
            title: Translated::new("", title),
            wanted: 3,
            available,
        };
        let told = told(&Refusal::OutOfStock(vec![short("Cup", 1), short("Lamp", 0)]));
        assert_eq!(told.lines.len(), 2);
        for (line, title) in told.lines.iter().zip(["Cup", "Lamp"]) {
            assert!(
                line.contains(title) && told.sentence.contains(line.as_str()),
                "{line}"
            );
        }
    }

    #[test]
    fn what_has_to_be_confirmed_crosses_with_it() {
        let asks = Refusal::UsedByProducts {
            act: "remove".to_owned(),
            products: 7,
        };
        assert_eq!(told(&asks).confirmation, asks.confirmation());
        assert!(told(&asks).confirmation.is_some());
        let limit = Money::new(100, Currency::SAR);
        let plain = told(&Refusal::CashLimitExceeded { limit });
        assert_eq!(
            (plain.reason, plain.confirmation),
            (Reason::CashLimitExceeded, None)
        );
    }
}

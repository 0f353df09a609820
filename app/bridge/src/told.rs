//! A refusal as whoever asked is told of it. The server words it, in the language of the page: so browsers need neither
//! the words of every refusal there is nor what belongs to each.

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
        let told = Self::plainly(refusal.reason(), refusals::sentence(language, refusal));
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
    pub const fn plainly(reason: Reason, sentence: String) -> Self {
        Self {
            reason,
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

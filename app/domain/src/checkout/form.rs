//! The checkout form as it was typed, and what is taken from it.

use serde::{Deserialize, Serialize};

use crate::basics::{AttemptId, LocalTime, PolicyId, clean_line, clean_text};
use crate::pricing::Code;
use crate::refusal::{FieldProblem, Problem, Refusal};
use crate::settings::{Address, AddressPart, Country};

/// What was typed. Every field arrives as text, so that nothing typed can fail to be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckoutForm {
    /// The attempt made when the page was rendered: a repeat of it gives the same order.
    pub attempt: String,
    /// The total that was shown, in minor units.
    pub agreed_total: String,
    /// The codes that the shown total counts on, between spaces.
    pub codes: String,
    /// Until when the promised days that were shown hold, as [`LocalTime`] writes itself; empty when none were.
    pub order_until: String,
    /// The version of the return policy that was shown; empty when none was.
    pub policy: String,
    /// The customer's phone.
    pub phone: String,
    /// The customer's name.
    pub name: String,
    /// The region's code.
    pub region: String,
    /// What to tell the shop or the courier; may be empty.
    pub note: String,
    /// The city. This and what follows are the parts of an address; each country asks for its own.
    pub city: String,
    /// The district.
    pub district: String,
    /// The area.
    pub area: String,
    /// The block.
    pub block: String,
    /// The street.
    pub street: String,
    /// The avenue.
    pub avenue: String,
    /// The building.
    pub building: String,
    /// The floor.
    pub floor: String,
    /// The flat.
    pub flat: String,
    /// The Saudi short address.
    pub short_address: String,
    /// The Kuwaiti PACI number.
    pub paci_number: String,
    /// The postcode.
    pub postcode: String,
    /// The landmark.
    pub landmark: String,
}

/// What was taken from the form; the phone is checked by `operations`, which knows numbering plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedForm {
    /// The attempt.
    pub attempt: AttemptId,
    /// The total that was agreed to, in minor units.
    pub agreed_total_minor: i64,
    /// The codes that it counts on.
    pub codes: Vec<Code>,
    /// Until when the promised days that were shown hold.
    pub order_until: Option<LocalTime>,
    /// The version of the return policy that was shown.
    pub policy: Option<PolicyId>,
    /// The customer's name.
    pub name: String,
    /// The region's code, known in the country.
    pub region: String,
    /// The address.
    pub address: Address,
    /// The note, perhaps empty.
    pub note: String,
}

impl CheckoutForm {
    /// The typed text of an address part.
    pub fn part(&self, part: AddressPart) -> &str {
        match part {
            AddressPart::City => &self.city,
            AddressPart::District => &self.district,
            AddressPart::Area => &self.area,
            AddressPart::Block => &self.block,
            AddressPart::Street => &self.street,
            AddressPart::Avenue => &self.avenue,
            AddressPart::Building => &self.building,
            AddressPart::Floor => &self.floor,
            AddressPart::Flat => &self.flat,
            AddressPart::ShortAddress => &self.short_address,
            AddressPart::PaciNumber => &self.paci_number,
            AddressPart::Postcode => &self.postcode,
            AddressPart::Landmark => &self.landmark,
        }
    }

    /// Checks everything but the phone, by the form of `country`. `phone_problem` is what was wrong with the
    /// phone, so that all problems are told at once and in the order of the page.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] naming every field that can't be taken.
    pub fn check(&self, country: Country, phone_problem: Option<Problem>) -> Result<CheckedForm, Refusal> {
        let mut problems = Vec::new();
        let mut note_problem = |field: &str, problem: Problem| {
            problems.push(FieldProblem {
                field: field.to_owned(),
                problem,
            });
        };
        if let Some(problem) = phone_problem {
            note_problem("phone", problem);
        }
        let name = clean_line(&self.name, 80).unwrap_or_else(|problem| {
            note_problem("name", problem.into());
            String::new()
        });
        if country.region(&self.region).is_none() {
            note_problem(
                "region",
                if self.region.is_empty() {
                    Problem::Required
                } else {
                    Problem::NotAChoice
                },
            );
        }
        let typed: Vec<_> = AddressPart::ALL
            .iter()
            .map(|p| (*p, self.part(*p).to_owned()))
            .collect();
        let address = Address::from_form(country.facts().address, &typed).unwrap_or_else(|found| {
            problems.extend(found);
            Address::default()
        });
        let note = match clean_text(&self.note, 500) {
            Ok(note) => note,
            Err(crate::basics::TextProblem::Empty) => String::new(),
            Err(problem) => {
                problems.push(FieldProblem {
                    field: "note".to_owned(),
                    problem: problem.into(),
                });
                String::new()
            }
        };
        let attempt = self.attempt.parse::<AttemptId>();
        if attempt.is_err() {
            problems.push(FieldProblem {
                field: "attempt".to_owned(),
                problem: Problem::WrongForm,
            });
        }
        let policy = (!self.policy.is_empty()).then(|| self.policy.parse::<PolicyId>());
        if let Some(Err(_)) = policy {
            problems.push(FieldProblem {
                field: "policy".to_owned(),
                problem: Problem::WrongForm,
            });
        }
        match attempt {
            Ok(attempt) if problems.is_empty() => Ok(CheckedForm {
                attempt,
                // An unreadable total is one that was never shown; the comparison with the real one says so.
                agreed_total_minor: self.agreed_total.parse().unwrap_or(-1),
                codes: self
                    .codes
                    .split_whitespace()
                    .filter_map(|code| code.parse().ok())
                    .collect(),
                order_until: self.order_until.parse().ok(),
                policy: policy.and_then(Result::ok),
                name,
                region: self.region.clone(),
                address,
                note,
            }),
            _ => Err(Refusal::InvalidFields(problems)),
        }
    }
}

//! Addresses as each country writes them (handbook, §2). A form is a list of rules; an address is what was
//! filled in, part by part.

use serde::{Deserialize, Serialize};

use crate::basics::{clean_line, latin_digits};
use crate::coded;
use crate::refusal::{FieldProblem, Problem};

coded! {
    /// One part of an address. Its code is the field's name in the form.
    AddressPart {
        /// City, or in Egypt the city, markaz or area.
        City => "city",
        /// District or neighbourhood (الحي).
        District => "district",
        /// Area (المنطقة).
        Area => "area",
        /// Block (قطعة).
        Block => "block",
        /// Street name or number.
        Street => "street",
        /// Avenue (جادة).
        Avenue => "avenue",
        /// Building or house.
        Building => "building",
        /// Floor.
        Floor => "floor",
        /// Flat.
        Flat => "flat",
        /// Saudi short national address: four letters and four digits.
        ShortAddress => "short_address",
        /// PACI number of a Kuwaiti unit: eight digits.
        PaciNumber => "paci_number",
        /// Postcode, where there is one.
        Postcode => "postcode",
        /// What a courier can see: "opposite the mosque".
        Landmark => "landmark",
    }
}

impl AddressPart {
    /// The longest accepted text, in characters.
    pub const fn max_length(self) -> usize {
        match self {
            Self::Landmark => 160,
            Self::Floor | Self::Flat | Self::Block | Self::Building | Self::Postcode => 20,
            Self::ShortAddress | Self::PaciNumber => 12,
            _ => 80,
        }
    }

    /// Whether `text` has the form this part must have.
    fn has_right_form(self, text: &str) -> bool {
        let digits = |n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
        match self {
            Self::ShortAddress => {
                text.len() == 8
                    && text.bytes().take(4).all(|b| b.is_ascii_uppercase())
                    && text.bytes().skip(4).all(|b| b.is_ascii_digit())
            }
            Self::PaciNumber => digits(8),
            Self::Postcode => digits(5),
            _ => true,
        }
    }
}

/// Whether and when a part must be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressRule {
    /// The part.
    pub part: AddressPart,
    need: Need,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Need {
    Always,
    Unless(AddressPart),
    Never,
}

impl AddressRule {
    pub(super) const fn required(part: AddressPart) -> Self {
        Self {
            part,
            need: Need::Always,
        }
    }

    pub(super) const fn required_without(part: AddressPart, other: AddressPart) -> Self {
        Self {
            part,
            need: Need::Unless(other),
        }
    }

    pub(super) const fn optional(part: AddressPart) -> Self {
        Self {
            part,
            need: Need::Never,
        }
    }

    /// Whether the part is always demanded.
    pub fn is_required(self) -> bool {
        self.need == Need::Always
    }

    /// Whether the part may always be left empty.
    pub fn is_optional(self) -> bool {
        self.need == Need::Never
    }
}

/// An address as it was filled in, without its region: parts in the order of the country's form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// The filled parts.
    pub parts: Vec<(AddressPart, String)>,
}

impl Address {
    /// The text of `part`, empty when it was not filled in.
    pub fn part(&self, part: AddressPart) -> &str {
        self.parts
            .iter()
            .find(|(p, _)| *p == part)
            .map_or("", |(_, text)| text)
    }

    /// Takes what was typed by the rules of a country.
    ///
    /// # Errors
    /// Every field that can't be taken, in the order of the form.
    pub fn from_form(
        rules: &[AddressRule],
        typed: &[(AddressPart, String)],
    ) -> Result<Self, Vec<FieldProblem>> {
        let raw = |part: AddressPart| {
            typed
                .iter()
                .find(|(p, _)| *p == part)
                .map_or("", |(_, t)| t.as_str())
        };
        // What counts is what is left after cleaning: a pasted direction mark fills nothing.
        let is_empty = |part: AddressPart| Self::part_from(part, raw(part)) == Err(Problem::Required);
        let (mut parts, mut problems) = (Vec::new(), Vec::new());
        for AddressRule { part, need } in rules.iter().copied() {
            let demanded = match need {
                Need::Always => true,
                Need::Unless(other) => is_empty(other),
                Need::Never => false,
            };
            match Self::part_from(part, raw(part)) {
                Ok(text) => parts.push((part, text)),
                Err(Problem::Required) if !demanded => {}
                Err(problem) => problems.push(FieldProblem {
                    field: part.code().to_owned(),
                    problem,
                }),
            }
        }
        if problems.is_empty() {
            Ok(Self { parts })
        } else {
            Err(problems)
        }
    }

    fn part_from(part: AddressPart, typed: &str) -> Result<String, Problem> {
        let text = clean_line(typed, part.max_length()).map_err(Problem::from)?;
        let text = match part {
            AddressPart::ShortAddress => latin_digits(&text).replace(' ', "").to_ascii_uppercase(),
            AddressPart::PaciNumber | AddressPart::Postcode => latin_digits(&text).replace(' ', ""),
            _ => text,
        };
        if part.has_right_form(&text) {
            Ok(text)
        } else {
            Err(Problem::WrongForm)
        }
    }
}

impl From<crate::basics::TextProblem> for Problem {
    fn from(problem: crate::basics::TextProblem) -> Self {
        match problem {
            crate::basics::TextProblem::Empty => Self::Required,
            crate::basics::TextProblem::TooLong { max } => Self::TooLong { max },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Country;

    fn fields(country: Country, typed: &[(AddressPart, &str)]) -> Vec<String> {
        let typed: Vec<_> = typed.iter().map(|(p, t)| (*p, (*t).to_owned())).collect();
        match Address::from_form(country.facts().address, &typed) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.into_iter().map(|p| p.field).collect(),
        }
    }

    #[test]
    fn each_country_demands_its_own_parts() {
        use AddressPart::*;
        assert_eq!(
            fields(Country::SaudiArabia, &[(City, "الرياض")]),
            ["district", "street", "building"]
        );
        assert!(
            fields(
                Country::SaudiArabia,
                &[(City, "الرياض"), (ShortAddress, "rrrd ٢٩٢٩")]
            )
            .is_empty()
        );
        assert_eq!(
            fields(Country::SaudiArabia, &[(City, "x"), (ShortAddress, "\u{200F}")]),
            ["district", "street", "building"]
        );
        assert_eq!(
            fields(Country::SaudiArabia, &[(City, "x"), (ShortAddress, "RRRD29")]),
            ["short_address"]
        );
        let kuwait = [(Area, "السالمية"), (Block, "5"), (Street, "3"), (Building, "12")];
        assert!(fields(Country::Kuwait, &kuwait).is_empty());
        assert_eq!(fields(Country::Kuwait, &kuwait[1..]), ["area"]);
        let egypt = [(City, "الدقي"), (Street, "التحرير"), (Building, "7")];
        assert_eq!(fields(Country::Egypt, &egypt), ["landmark"]);
    }
}

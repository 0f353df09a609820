//! What the console types about an attribute of a type, and about a size guide.

use serde::{Deserialize, Serialize};

use super::attribute::AttributeKind;
use super::edit::BODY_MAX;
use super::option_form::{CheckedOption, OptionForm, ValueForm};
use crate::basics::typed::{Problems, line};
use crate::basics::{AttributeId, Translated, clean_text};
use crate::refusal::{Problem, Refusal};

/// The longest unit, in characters.
const UNIT_MAX: usize = 20;

/// An attribute as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AttributeForm {
    /// Its Arabic name.
    pub name_ar: String,
    /// Its English name.
    pub name_en: String,
    /// What can be said by it; read when it is made.
    pub kind: String,
    /// The unit of its numbers, in Arabic.
    pub unit_ar: String,
    /// The same in English.
    pub unit_en: String,
    /// What can be chosen, in the order it stood on the page, new values last.
    pub values: Vec<ValueForm>,
    /// The button that was pressed: empty to save, `up:N`, `down:N` or `remove:N` for the value N.
    pub act: String,
    /// A button that was asked about, with how many products that concerns: `remove:N 12`.
    pub confirmed: String,
}

/// A checked attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedAttribute {
    /// What can be said by it.
    pub kind: AttributeKind,
    /// Its name, and its list.
    pub option: CheckedOption,
    /// The unit of its numbers.
    pub unit: Translated,
    /// How many products may lose what they say.
    pub agreed: i64,
}

impl AttributeForm {
    /// A new attribute.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check_new(&self) -> Result<CheckedAttribute, Refusal> {
        let kind = self.kind.parse();
        let kind = kind.map_err(|_| Refusal::field("kind", Problem::NotAChoice))?;
        let checked = self.check(kind, &[])?;
        if kind.is_list() && checked.option.new.is_empty() {
            return Err(Refusal::field("values[0][ar]", Problem::Required));
        }
        Ok(checked)
    }

    /// An attribute that is there, of which the values `known` can be chosen.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`], for values by `values[N][ar]` with N their place in the form.
    pub fn check(&self, kind: AttributeKind, known: &[i64]) -> Result<CheckedAttribute, Refusal> {
        let confirmed = ConfirmedAct::read(&self.confirmed);
        let act = if confirmed.act.is_empty() {
            self.act.clone()
        } else {
            confirmed.act.to_owned()
        };
        let option = OptionForm {
            name_ar: self.name_ar.clone(),
            name_en: self.name_en.clone(),
            values: if kind.is_list() {
                self.values.clone()
            } else {
                Vec::new()
            },
            act,
        };
        let option = option.check(known)?;
        let mut problems = Problems::default();
        let unit_ar = problems.take("unit_ar", line(&self.unit_ar, UNIT_MAX));
        let unit_en = problems.take("unit_en", line(&self.unit_en, UNIT_MAX));
        let unit = unit_ar.zip(unit_en).map(|(ar, en)| Translated::new(ar, en));
        let has_unit = kind == AttributeKind::Number;
        let checked = unit.map(|unit| CheckedAttribute {
            kind,
            option,
            unit: if has_unit { unit } else { Translated::default() },
            agreed: confirmed.agreed,
        });
        problems.or(checked)
    }
}

/// What a form says in its field `confirmed`: see [`Refusal::confirmation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConfirmedAct<'a> {
    /// What was asked about; empty when nothing was.
    pub act: &'a str,
    /// How much may be lost.
    pub agreed: i64,
}

impl<'a> ConfirmedAct<'a> {
    /// Reads the field; what makes no sense confirms nothing.
    pub fn read(confirmed: &'a str) -> Self {
        let parts = confirmed.trim().rsplit_once(' ');
        let parts = parts.and_then(|(act, agreed)| Some((act, agreed.parse().ok()?)));
        let (act, agreed) = parts.unwrap_or(("", 0));
        Self { act, agreed }
    }

    /// How much may be lost by `act`: nothing when something else was asked about.
    pub fn to(self, act: &str) -> i64 {
        if self.act == act { self.agreed } else { 0 }
    }
}

/// What a form says in its field `confirmed` of what may be lost of one product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedLoss<'a> {
    act: &'a str,
    attributes: Vec<AttributeId>,
}

impl<'a> ConfirmedLoss<'a> {
    /// Reads the field; what makes no sense confirms nothing.
    pub fn read(confirmed: &'a str) -> Self {
        let (act, ids) = confirmed.trim().split_once(' ').unwrap_or_default();
        Self {
            act,
            attributes: ids.split(',').filter_map(|id| id.parse().ok()).collect(),
        }
    }

    /// Whether everything that is `lost` by `act` was agreed to.
    pub fn covers(&self, act: &str, lost: &[AttributeId]) -> bool {
        lost.is_empty() || (self.act == act && lost.iter().all(|id| self.attributes.contains(id)))
    }
}

/// A size guide as it was typed: CommonMark in both languages; empty for none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GuideForm {
    /// In Arabic.
    pub guide_ar: String,
    /// In English.
    pub guide_en: String,
}

impl GuideForm {
    /// The guide.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`] when a text is too long.
    pub fn check(&self) -> Result<Translated, Refusal> {
        let mut problems = Problems::default();
        let text = |text: &str| match clean_text(text, BODY_MAX).map_err(Problem::from) {
            Err(Problem::Required) => Ok(String::new()),
            other => other,
        };
        let ar = problems.take("guide_ar", text(&self.guide_ar));
        let en = problems.take("guide_en", text(&self.guide_en));
        problems.or(ar.zip(en).map(|(ar, en)| Translated::new(ar, en)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(kind: &str, value: &str) -> AttributeForm {
        AttributeForm {
            name_en: "Material".to_owned(),
            kind: kind.to_owned(),
            unit_en: "ml".to_owned(),
            values: vec![ValueForm {
                en: value.to_owned(),
                ..ValueForm::default()
            }],
            ..AttributeForm::default()
        }
    }

    #[test]
    fn only_lists_have_values_and_only_numbers_a_unit() {
        let list = typed("several", "Clay, Glass").check_new().unwrap();
        assert_eq!((list.option.new.len(), list.unit.is_empty()), (2, true));
        let number = typed("number", "Clay").check_new().unwrap();
        assert_eq!((number.option.new.len(), number.unit.en.as_str()), (0, "ml"));
        let empty = typed("one", "").check_new().unwrap_err();
        assert_eq!(empty.problem_of("values[0][ar]"), Some(&Problem::Required));
        let unknown = typed("colour", "").check_new().unwrap_err();
        assert_eq!(unknown.problem_of("kind"), Some(&Problem::NotAChoice));
    }

    #[test]
    fn what_is_confirmed_is_what_was_asked_about() {
        let asked = Refusal::UsedByProducts {
            act: "remove:3".to_owned(),
            products: 12,
        };
        let confirmed = asked.confirmation().unwrap();
        let read = ConfirmedAct::read(&confirmed);
        assert_eq!((read.act, read.agreed), ("remove:3", 12));
        assert_eq!((read.to("remove:3"), read.to("remove:4")), (12, 0));
        for nothing in ["", "remove:3", "remove:3 x", " "] {
            assert!(
                !ConfirmedLoss::read(nothing).covers("remove:3", &[id(1)]),
                "{nothing:?}"
            );
            assert_eq!(ConfirmedAct::read(nothing).agreed, 0, "{nothing:?}");
        }
    }
    fn id(n: u8) -> AttributeId {
        AttributeId::from_uuid(uuid::Uuid::from_bytes([n; 16]))
    }

    #[test]
    fn what_is_lost_is_agreed_to_by_what_it_is_and_not_by_how_much() {
        let asked = Refusal::ValuesLost {
            act: "to:none".to_owned(),
            attributes: vec![id(1), id(2)],
            names: Vec::new(),
        };
        let confirmed = asked.confirmation().unwrap();
        let agreed = ConfirmedLoss::read(&confirmed);
        assert!(agreed.covers("to:none", &[id(1), id(2)]) && agreed.covers("to:none", &[id(2)]));
        assert!(!agreed.covers("to:none", &[id(1), id(3)]), "as many, but others");
        assert!(!agreed.covers("to:cup", &[id(1)]));
        assert!(agreed.covers("to:cup", &[]), "nothing is lost");
    }
}

//! What the console types about a product by the attributes of its type. Every field may be left empty.

use serde::{Deserialize, Serialize};

use super::attribute::{AttributeKind, AttributeValue, number};
use super::read::EditorAttribute;
use crate::basics::typed::{Problems, line, optional};
use crate::basics::{AttributeId, Translated};
use crate::refusal::{Problem, Refusal};

/// The longest text, in characters.
const TEXT_MAX: usize = 300;

/// What is said by one attribute, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AttributeValueForm {
    /// The attribute's id.
    pub attribute: String,
    /// Words in Arabic.
    pub ar: String,
    /// Words in English.
    pub en: String,
    /// A number; `yes` or `no`; the position of the one value that was chosen.
    pub plain: String,
    /// The positions of the values that were chosen.
    pub choices: Vec<String>,
}

/// What is said by each attribute that the form has, of those that are `asked`; none where nothing is.
///
/// # Errors
/// [`Refusal::InvalidFields`], by `attributes[N][ar]`, `[en]` and `[plain]` with N the place in the form;
/// [`Refusal::ChangedMeanwhile`] for an attribute that is not asked any more.
pub fn check_values(
    forms: &[AttributeValueForm],
    asked: &[EditorAttribute],
) -> Result<Vec<(AttributeId, Option<AttributeValue>)>, Refusal> {
    let mut problems = Problems::default();
    let mut said = Vec::with_capacity(forms.len());
    for (index, form) in forms.iter().enumerate() {
        let attribute = form.attribute.parse::<AttributeId>().ok();
        let Some(attribute) = asked.iter().find(|known| Some(known.id) == attribute) else {
            return Err(Refusal::ChangedMeanwhile);
        };
        let field = |part: &str| format!("attributes[{index}][{part}]");
        let value = match attribute.kind {
            AttributeKind::Text => {
                let ar = problems.take(&field("ar"), line(&form.ar, TEXT_MAX));
                let en = problems.take(&field("en"), line(&form.en, TEXT_MAX));
                let text = ar.zip(en).map(|(ar, en)| Translated::new(ar, en));
                text.filter(|text| !text.is_empty()).map(AttributeValue::Text)
            }
            AttributeKind::Number => problems
                .take(&field("plain"), optional(&form.plain, number))
                .flatten()
                .map(AttributeValue::Number),
            AttributeKind::YesNo => problems
                .take(&field("plain"), optional(&form.plain, yes_no))
                .flatten()
                .map(AttributeValue::YesNo),
            AttributeKind::One => problems
                .take(&field("plain"), chosen(attribute, [&form.plain]))
                .flatten(),
            AttributeKind::Several => problems
                .take(&field("plain"), chosen(attribute, &form.choices))
                .flatten(),
        };
        said.push((attribute.id, value));
    }
    problems.or(Some(said))
}

fn yes_no(text: &str) -> Result<bool, Problem> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Problem::NotAChoice),
    }
}

/// The values of the list, in its order, however they were sent.
fn chosen<'a>(
    attribute: &EditorAttribute,
    typed: impl IntoIterator<Item = &'a String>,
) -> Result<Option<AttributeValue>, Problem> {
    let typed: Vec<&str> = typed
        .into_iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    let known = attribute.choices.iter().map(|(position, _)| *position);
    let chosen: Vec<i64> = known
        .filter(|position| typed.contains(&position.to_string().as_str()))
        .collect();
    let is_known = |text: &&str| chosen.iter().any(|position| position.to_string() == **text);
    if !typed.iter().all(is_known) {
        return Err(Problem::NotAChoice);
    }
    Ok((!chosen.is_empty()).then_some(AttributeValue::Choices(chosen)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(n: u8, kind: AttributeKind) -> EditorAttribute {
        EditorAttribute {
            id: AttributeId::from_uuid(uuid::Uuid::from_bytes([n; 16])),
            name: Translated::new("", "Attribute"),
            kind,
            unit: Translated::default(),
            choices: vec![(2, Translated::new("", "B")), (1, Translated::new("", "A"))],
            value: None,
        }
    }

    fn typed(of: &EditorAttribute, plain: &str, choices: &[&str]) -> AttributeValueForm {
        AttributeValueForm {
            attribute: of.id.to_string(),
            en: plain.to_owned(),
            plain: plain.to_owned(),
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            ..AttributeValueForm::default()
        }
    }

    fn said(kind: AttributeKind, plain: &str, choices: &[&str]) -> Result<Option<AttributeValue>, Refusal> {
        let asked = asked(1, kind);
        let form = typed(&asked, plain, choices);
        check_values(&[form], &[asked]).map(|mut said| said.remove(0).1)
    }

    #[test]
    fn each_kind_reads_its_own_field() {
        let text = AttributeValue::Text(Translated::new("", "9"));
        assert_eq!(said(AttributeKind::Text, "9", &[]), Ok(Some(text)));
        let number = AttributeValue::Number("9".to_owned());
        assert_eq!(said(AttributeKind::Number, "٩", &[]), Ok(Some(number)));
        assert_eq!(
            said(AttributeKind::YesNo, "no", &[]),
            Ok(Some(AttributeValue::YesNo(false)))
        );
        assert_eq!(
            said(AttributeKind::One, "1", &["2"]),
            Ok(Some(AttributeValue::Choices(vec![1])))
        );
        // In the order of the list, and once.
        assert_eq!(
            said(AttributeKind::Several, "", &["1", "2", "1"]),
            Ok(Some(AttributeValue::Choices(vec![2, 1])))
        );
        for kind in AttributeKind::ALL {
            assert_eq!(said(*kind, "", &[]), Ok(None), "{}", kind.code());
        }
    }

    #[test]
    fn what_is_no_answer_is_told_beside_its_field() {
        for (kind, plain, choices) in [
            (AttributeKind::Number, "much", &[][..]),
            (AttributeKind::YesNo, "perhaps", &[]),
            (AttributeKind::One, "3", &[]),
            (AttributeKind::Several, "", &["1", "3"]),
        ] {
            let refusal = said(kind, plain, choices).unwrap_err();
            assert!(
                refusal.problem_of("attributes[0][plain]").is_some(),
                "{}",
                kind.code()
            );
        }
        let (known, other) = (asked(1, AttributeKind::Text), asked(2, AttributeKind::Text));
        let gone = check_values(&[typed(&other, "x", &[])], &[known]).unwrap_err();
        assert_eq!(gone, Refusal::ChangedMeanwhile);
    }
}

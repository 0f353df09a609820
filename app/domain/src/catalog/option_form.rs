//! What the console types about one option of a product (colour, size): its name and its values, in their order.

use serde::{Deserialize, Serialize};

use crate::basics::typed::{Problems, line};
use crate::basics::{Translated, search_form};
use crate::refusal::{Problem, Refusal};

/// The most values of an option.
pub const VALUES_MAX: usize = 60;
/// The longest name or value, in characters.
const TEXT_MAX: usize = 60;

/// An option as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OptionForm {
    /// Its Arabic name.
    pub name_ar: String,
    /// Its English name.
    pub name_en: String,
    /// Its values in the order they stood on the page, new ones last.
    pub values: Vec<ValueForm>,
    /// The button that was pressed: empty to save, `up:N`, `down:N` or `remove:N` for the value N.
    pub act: String,
}

/// A value as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueForm {
    /// Which value; empty for new ones, of which several may be typed at once with commas.
    pub position: String,
    /// In Arabic.
    pub ar: String,
    /// In English.
    pub en: String,
}

/// What a button does to one value besides saving what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Save,
    /// Moves it one place up.
    Up(i64),
    /// Moves it one place down.
    Down(i64),
    /// Takes it away.
    Remove(i64),
}

/// A checked option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedOption {
    /// Its name.
    pub name: Translated,
    /// The values it has, in their new order: (which, value).
    pub kept: Vec<(i64, Translated)>,
    /// The values it gets, after those.
    pub new: Vec<Translated>,
    /// The value that is taken away.
    pub removed: Option<i64>,
}

impl OptionForm {
    /// The option, of which the values `known` are there.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`], for values by `values[N][ar]` with N their place in the form.
    pub fn check(&self, known: &[i64]) -> Result<CheckedOption, Refusal> {
        let mut problems = Problems::default();
        let name = both(
            &mut problems,
            ("name_ar", &self.name_ar),
            ("name_en", &self.name_en),
        );
        if name.as_ref().is_some_and(Translated::is_empty) {
            problems.note("name_ar", Problem::Required);
        }
        let act = problems.take("act", act(&self.act));
        let (mut kept, mut new) = (Vec::new(), Vec::new());
        for (index, value) in self.values.iter().enumerate() {
            let (ar, en) = (format!("values[{index}][ar]"), format!("values[{index}][en]"));
            if value.position.is_empty() {
                match several(value) {
                    Some(values) => new.extend(values.into_iter().map(|value| (ar.clone(), value))),
                    None => problems.note(&en, Problem::NotAsMany),
                }
                continue;
            }
            let position = value.position.parse::<i64>().ok();
            let Some(position) = position.filter(|position| known.contains(position)) else {
                problems.note(&ar, Problem::NotAChoice);
                continue;
            };
            let Some(text) = both(&mut problems, (&ar, &value.ar), (&en, &value.en)) else {
                continue;
            };
            if text.is_empty() {
                problems.note(&ar, Problem::Required);
            }
            kept.push((position, ar, text));
        }
        if kept.len() + new.len() > VALUES_MAX {
            problems.note("name_ar", Problem::TooMany { max: VALUES_MAX });
        }
        let all = kept.iter().map(|(_, field, text)| (field, text));
        let all: Vec<_> = all.chain(new.iter().map(|(field, text)| (field, text))).collect();
        for (index, (field, text)) in all.iter().enumerate() {
            if let Some((_, twin)) = all[..index].iter().find(|(_, other)| is_same(other, text)) {
                let by = twin.en.clone();
                let by = if by.is_empty() { twin.ar.clone() } else { by };
                problems.note(field, Problem::Taken { by });
            }
        }
        let kept = kept
            .into_iter()
            .map(|(position, _, text)| (position, text))
            .collect();
        let new = new.into_iter().map(|(_, text)| text).collect();
        let checked = (|| {
            let (kept, removed) = act?.on(kept);
            Some(CheckedOption {
                name: name?,
                kept,
                new,
                removed,
            })
        })();
        problems.or(checked)
    }
}

impl Act {
    /// The values in their new order, and the one that is taken away.
    fn on(self, mut values: Vec<(i64, Translated)>) -> (Vec<(i64, Translated)>, Option<i64>) {
        let at = |wanted: i64| values.iter().position(|(position, _)| *position == wanted);
        match self {
            Self::Save => (values, None),
            Self::Up(position) => {
                if let Some(index) = at(position).filter(|index| *index > 0) {
                    values.swap(index, index - 1);
                }
                (values, None)
            }
            Self::Down(position) => {
                if let Some(index) = at(position).filter(|index| index + 1 < values.len()) {
                    values.swap(index, index + 1);
                }
                (values, None)
            }
            Self::Remove(position) => {
                let removed = at(position).map(|index| values.remove(index).0);
                (values, removed)
            }
        }
    }
}

fn act(text: &str) -> Result<Act, Problem> {
    let Some((verb, position)) = text.split_once(':') else {
        return if text.is_empty() {
            Ok(Act::Save)
        } else {
            Err(Problem::NotAChoice)
        };
    };
    let position = position.parse().map_err(|_| Problem::NotAChoice)?;
    match verb {
        "up" => Ok(Act::Up(position)),
        "down" => Ok(Act::Down(position)),
        "remove" => Ok(Act::Remove(position)),
        _ => Err(Problem::NotAChoice),
    }
}

fn both(
    problems: &mut Problems,
    (field_ar, ar): (&str, &str),
    (field_en, en): (&str, &str),
) -> Option<Translated> {
    let ar = problems.take(field_ar, line(ar, TEXT_MAX));
    let en = problems.take(field_en, line(en, TEXT_MAX));
    Some(Translated::new(ar?, en?))
}

/// The new values of a row: one, or several with commas, as many in one language as in the other unless one is left
/// empty. None when they can't be told apart.
fn several(value: &ValueForm) -> Option<Vec<Translated>> {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split([',', '،', ';', '؛', '\n']);
        let parts = parts.map(|part| line(part, TEXT_MAX).unwrap_or_default());
        parts.filter(|part| !part.is_empty()).collect()
    };
    let (ar, en) = (parts(&value.ar), parts(&value.en));
    match (ar.len(), en.len()) {
        (_, 0) => Some(ar.into_iter().map(|ar| Translated::new(ar, "")).collect()),
        (0, _) => Some(en.into_iter().map(|en| Translated::new("", en)).collect()),
        (ars, ens) if ars == ens => {
            let pairs = ar.into_iter().zip(en);
            Some(pairs.map(|(ar, en)| Translated::new(ar, en)).collect())
        }
        _ => None,
    }
}

/// Whether two values read the same in either language.
fn is_same(one: &Translated, other: &Translated) -> bool {
    let same = |one: &str, other: &str| !one.is_empty() && search_form(one) == search_form(other);
    same(&one.ar, &other.ar) || same(&one.en, &other.en)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(position: &str, ar: &str, en: &str) -> ValueForm {
        ValueForm {
            position: position.to_owned(),
            ar: ar.to_owned(),
            en: en.to_owned(),
        }
    }

    fn sizes(act: &str, new: (&str, &str)) -> OptionForm {
        OptionForm {
            name_ar: "المقاس".to_owned(),
            name_en: "Size".to_owned(),
            values: vec![
                value("1", "صغير", "S"),
                value("2", "وسط", "M"),
                value("3", "كبير", "L"),
                value("", new.0, new.1),
            ],
            act: act.to_owned(),
        }
    }

    fn order(form: &OptionForm) -> Vec<i64> {
        let checked = form.check(&[1, 2, 3]).unwrap();
        checked.kept.iter().map(|(position, _)| *position).collect()
    }

    #[test]
    fn a_button_moves_one_value_and_saves_the_rest() {
        for (act, expected) in [
            ("", vec![1, 2, 3]),
            ("up:3", vec![1, 3, 2]),
            ("up:1", vec![1, 2, 3]),
            ("down:1", vec![2, 1, 3]),
            ("down:3", vec![1, 2, 3]),
            ("remove:2", vec![1, 3]),
        ] {
            assert_eq!(order(&sizes(act, ("", ""))), expected, "{act}");
        }
        let removed = sizes("remove:2", ("", "")).check(&[1, 2, 3]).unwrap().removed;
        assert_eq!(removed, Some(2));
    }

    #[test]
    fn several_values_are_typed_at_once() {
        let new = |ar: &str, en: &str| sizes("", (ar, en)).check(&[1, 2, 3]).map(|checked| checked.new);
        assert_eq!(
            new("كبير جدًا، ضخم", "XL, XXL").unwrap(),
            [Translated::new("كبير جدًا", "XL"), Translated::new("ضخم", "XXL")]
        );
        assert_eq!(new("", "XL").unwrap(), [Translated::new("", "XL")]);
        assert_eq!(new("", "").unwrap(), []);
        let refusal = new("كبير جدًا", "XL, XXL").unwrap_err();
        assert_eq!(refusal.problem_of("values[3][en]"), Some(&Problem::NotAsMany));
    }

    #[test]
    fn no_value_stands_there_twice_and_none_is_nameless() {
        let twin = sizes("", ("", "m")).check(&[1, 2, 3]).unwrap_err();
        assert!(matches!(
            twin.problem_of("values[3][ar]"),
            Some(Problem::Taken { .. })
        ));
        let mut nameless = sizes("", ("", ""));
        nameless.values[0] = value("1", " ", "");
        nameless.name_ar.clear();
        nameless.name_en.clear();
        let refusal = nameless.check(&[1, 2, 3]).unwrap_err();
        assert!(refusal.problem_of("values[0][ar]").is_some() && refusal.problem_of("name_ar").is_some());
        let foreign = sizes("", ("", "")).check(&[1, 2]).unwrap_err();
        assert_eq!(foreign.problem_of("values[2][ar]"), Some(&Problem::NotAChoice));
        assert!(sizes("explode:1", ("", "")).check(&[1, 2, 3]).is_err());
    }
}

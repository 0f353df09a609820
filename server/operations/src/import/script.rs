//! Which language a text of a file belongs to. Other shops' files have one text where this shop has two; files that
//! this shop wrote have both.

use domain::basics::{Language, Translated};

/// A text as a file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// In one language, whichever its letters are of; nothing is said of the other one.
    One(String),
    /// In both; an empty one is not written.
    Both(Translated),
}

impl Said {
    /// Whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.is_empty(),
            Self::Both(texts) => texts.is_empty(),
        }
    }

    /// The text where nothing was known before.
    pub fn alone(&self) -> Translated {
        self.over(&Translated::default())
    }

    /// `known` with what is said; a language of which nothing is said stays.
    pub fn over(&self, known: &Translated) -> Translated {
        match self {
            Self::One(text) if text.is_empty() => known.clone(),
            Self::One(text) => match language_of(text) {
                Language::Arabic => Translated::new(text, known.en.clone()),
                Language::English => Translated::new(known.ar.clone(), text),
            },
            Self::Both(texts) => texts.clone(),
        }
    }

    /// Whether `known` says just that.
    pub fn is_said_by(&self, known: &Translated) -> bool {
        self.over(known) == *known
    }

    /// Whether `known` is what is meant, though one of its languages may say otherwise.
    pub fn means(&self, known: &Translated) -> bool {
        match self {
            Self::One(_) => self.is_said_by(known),
            Self::Both(texts) => {
                (!texts.ar.is_empty() && texts.ar == known.ar)
                    || (!texts.en.is_empty() && texts.en == known.en)
            }
        }
    }
}

/// Arabic when there is an Arabic letter in it, English otherwise.
fn language_of(text: &str) -> Language {
    Language::written(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Said {
        Said::One(text.to_owned())
    }

    #[test]
    fn an_arabic_letter_makes_a_text_arabic_and_the_other_language_is_kept() {
        for (text, language) in [
            ("Wadi cup", Language::English),
            ("كوب Wadi", Language::Arabic),
            ("١٢٣", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(language_of(text), language, "{text}");
        }
        let known = Translated::new("كوب", "Cup");
        assert_eq!(one("Mug").over(&known), Translated::new("كوب", "Mug"));
        assert_eq!(one("").over(&known), known);
        assert!(one("كوب").is_said_by(&known) && one("Cup").is_said_by(&known));
        assert!(!one("Mug").is_said_by(&known));
    }

    #[test]
    fn what_is_said_in_both_languages_is_all_there_is() {
        let known = Translated::new("كوب", "Cup");
        let arabic_only = Said::Both(Translated::new("كوب", ""));
        assert_eq!(arabic_only.over(&known), Translated::new("كوب", ""));
        assert!(!arabic_only.is_said_by(&known) && arabic_only.means(&known));
        assert!(!Said::Both(Translated::new("فنجان", "")).means(&known));
    }
}

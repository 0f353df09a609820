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
    /// In both, but when the file was written nothing was said in this language, and the other one's text stood in.
    StandsIn(Translated, Language),
}

impl Said {
    /// Whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.is_empty(),
            Self::Both(texts) | Self::StandsIn(texts, _) => texts.is_empty(),
        }
    }

    /// The text where nothing was known before.
    pub fn alone(&self) -> Translated {
        self.over(&Translated::default())
    }

    /// As [`Self::alone`], but without what only stood in for a text that is not written in `known`.
    pub fn alone_beside(&self, known: &Translated) -> Translated {
        match self {
            Self::StandsIn(..) => self.over(known),
            Self::One(_) | Self::Both(_) => self.alone(),
        }
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
            Self::StandsIn(texts, language) if still_stands_in(texts, *language, known) => match language {
                Language::Arabic => Translated::new("", texts.en.clone()),
                Language::English => Translated::new(texts.ar.clone(), ""),
            },
            Self::StandsIn(texts, _) => texts.clone(),
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
            Self::StandsIn(texts, language) if still_stands_in(texts, *language, known) => true,
            Self::Both(texts) | Self::StandsIn(texts, _) => {
                (!texts.ar.is_empty() && texts.ar == known.ar)
                    || (!texts.en.is_empty() && texts.en == known.en)
            }
        }
    }
}

/// Whether the text of `language` is still the one that stood in for it: what `known` says in the other language, and says
/// nothing in this one. Only the other one may have been typed anew, and then is said.
pub fn still_stands_in(texts: &Translated, language: Language, known: &Translated) -> bool {
    let (text, typed, here, there) = match language {
        Language::Arabic => (&texts.ar, &texts.en, &known.ar, &known.en),
        Language::English => (&texts.en, &texts.ar, &known.en, &known.ar),
    };
    here.is_empty() && !text.is_empty() && !typed.is_empty() && text == there
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

    #[test]
    fn a_text_that_only_stood_in_is_not_said_when_the_other_one_is_typed_anew() {
        let said = |ar: &str, en: &str| Said::StandsIn(Translated::new(ar, en), Language::English);
        let known = Translated::new("كوب", "");
        let renamed = said("كوب كبير", "كوب");
        assert_eq!(renamed.over(&known), Translated::new("كوب كبير", ""));
        assert_eq!(renamed.alone_beside(&known), Translated::new("كوب كبير", ""));
        assert!(renamed.means(&known) && !renamed.is_said_by(&known));
        // Somebody translated it, in the file or in the shop.
        for (said, known) in [
            (said("كوب", "Cup"), &known),
            (said("كوب كبير", "كوب"), &Translated::new("كوب", "Cup")),
            (said("", "كوب"), &known),
        ] {
            let Said::StandsIn(texts, _) = &said else {
                unreachable!()
            };
            assert_eq!(said.over(known), *texts);
        }
    }
}

//! Which language a text of a file belongs to: the format has one text where the shop has two.

use domain::basics::{Language, Translated};

/// Arabic when there is an Arabic letter in it, English otherwise.
pub fn language_of(text: &str) -> Language {
    Language::written(text)
}

/// The text in its own language, the other one not written.
pub fn translated(text: &str) -> Translated {
    with(&Translated::default(), text)
}

/// `known` with `text` in its own language; what is written in the other one stays.
pub fn with(known: &Translated, text: &str) -> Translated {
    match language_of(text) {
        Language::Arabic => Translated::new(text, known.en.clone()),
        Language::English => Translated::new(known.ar.clone(), text),
    }
}

/// Whether `known` says `text` in the text's own language.
pub fn says(known: &Translated, text: &str) -> bool {
    match language_of(text) {
        Language::Arabic => known.ar == text,
        Language::English => known.en == text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(with(&known, "Mug"), Translated::new("كوب", "Mug"));
        assert!(says(&known, "كوب") && says(&known, "Cup") && !says(&known, "Mug"));
    }
}

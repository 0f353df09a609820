//! A text that the shop wrote in both languages: names, titles, descriptions.

use serde::{Deserialize, Serialize};

use super::Language;

/// One text in Arabic and in English. Either may be empty: a text imported in one language is shown in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Translated {
    /// Arabic.
    pub ar: String,
    /// English.
    pub en: String,
}

impl Translated {
    /// Both texts.
    pub fn new(ar: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ar: ar.into(),
            en: en.into(),
        }
    }

    /// A text of which only one language is known: its own, by its script.
    pub fn written(text: &str) -> Self {
        match Language::written(text) {
            Language::Arabic => Self::new(text, ""),
            Language::English => Self::new("", text),
        }
    }

    /// The text in `language`, or the other one when that is not written yet.
    pub fn in_(&self, language: Language) -> &str {
        let (wanted, other) = match language {
            Language::Arabic => (&self.ar, &self.en),
            Language::English => (&self.en, &self.ar),
        };
        if wanted.is_empty() { other } else { wanted }
    }

    /// The one text that has to do for readers of both languages, as in the trail, in addresses and in keys: English,
    /// or Arabic where only that is written.
    pub fn label(&self) -> &str {
        self.in_(Language::English)
    }

    /// Whether neither language is written.
    pub fn is_empty(&self) -> bool {
        self.ar.is_empty() && self.en.is_empty()
    }
}

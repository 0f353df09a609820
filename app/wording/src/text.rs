//! A text in both languages.

use domain::basics::Language;

/// One text as it is read in Arabic and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Arabic.
    pub ar: &'static str,
    /// English.
    pub en: &'static str,
}

/// The text that reads `ar` in Arabic and `en` in English.
pub const fn text(ar: &'static str, en: &'static str) -> Text {
    Text { ar, en }
}

impl Text {
    /// How it reads in `language`.
    pub const fn in_(&self, language: Language) -> &'static str {
        match language {
            Language::Arabic => self.ar,
            Language::English => self.en,
        }
    }
}

/// A phone number or a code inside a sentence: always left to right, and apart from the direction around it.
pub fn code(part: &str) -> String {
    format!("\u{2066}{part}\u{2069}")
}

/// `part` kept apart from the direction of the sentence around it (Unicode's first-strong isolate), for
/// numbers, codes and names inside a sentence. For display only: it is never stored and never posted.
pub fn isolated(part: &str) -> String {
    format!("\u{2068}{part}\u{2069}")
}

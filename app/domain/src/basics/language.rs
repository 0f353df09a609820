//! The two equal languages of the shop.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Arabic or English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// العربية, right to left.
    #[default]
    #[serde(rename = "ar")]
    Arabic,
    /// English, left to right.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Arabic, Self::English];

    /// The BCP 47 tag, which is also the first segment of every storefront path.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }

    /// The value of HTML's `dir`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::English => "ltr",
        }
    }

    /// The language of a text by its script: Arabic when there is an Arabic letter in it.
    pub fn written(text: &str) -> Self {
        let arabic = |c: char| {
            c.is_alphabetic()
                && matches!(c, '\u{0620}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FEFF}')
        };
        if text.chars().any(arabic) {
            Self::Arabic
        } else {
            Self::English
        }
    }

    /// The other one, for the language switch.
    pub const fn other(self) -> Self {
        match self {
            Self::Arabic => Self::English,
            Self::English => Self::Arabic,
        }
    }
}

/// The text is neither `ar` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the shop")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or(UnknownLanguage)
    }
}

//! Who looks at the shop.

use crate::basics::Language;

/// Somebody who looks at the shop: in which language, and where they want things delivered if they said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// The language of the page.
    pub language: Language,
    /// The code of the region they chose. It came from a browser: it may name no region at all.
    pub region: Option<String>,
}

impl From<Language> for Visitor {
    fn from(language: Language) -> Self {
        Self {
            language,
            region: None,
        }
    }
}

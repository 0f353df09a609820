//! A search as a pattern for LIKE.

use domain::basics::search_form;

/// The longest search, in characters of its normal form.
const SEARCH_MAX: usize = 80;

/// A search in its normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchKey(String);

/// The normal form of what was searched for; the form holds letters, digits and spaces only.
pub fn search_key(typed: &str) -> SearchKey {
    SearchKey(
        search_form(typed)
            .chars()
            .take(SEARCH_MAX)
            .collect::<String>()
            .trim()
            .to_owned(),
    )
}

impl SearchKey {
    /// The pattern: every word, in their order; `%` for an empty search.
    pub fn like(&self) -> String {
        if self.0.is_empty() {
            "%".to_owned()
        } else {
            format!("%{}%", self.0.replace(' ', "%"))
        }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

//! Text that came from outside: what may be stored and how it is tidied.
//!
//! PostgreSQL refuses NUL in text, and control or direction marks pasted from elsewhere must never be stored
//! (handbook, §X.8). Escaping is not done here: the views escape everything they show.

use serde::{Deserialize, Serialize};

/// Why a text can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextProblem {
    /// Nothing is left after trimming.
    Empty,
    /// Longer than `max` characters.
    TooLong {
        /// The longest accepted length, in characters.
        max: usize,
    },
}

/// One line: control characters and direction marks dropped, white space collapsed and trimmed.
///
/// # Errors
/// [`TextProblem`] when nothing is left or more than `max` characters are.
pub fn clean_line(text: &str, max: usize) -> Result<String, TextProblem> {
    let kept: String = text
        .chars()
        .filter(|c| !is_mark(*c) && (!c.is_control() || c.is_whitespace()))
        .collect();
    bounded(kept.split_whitespace().collect::<Vec<_>>().join(" "), max)
}

/// Several lines: as [`clean_line`], but line breaks are kept.
///
/// # Errors
/// [`TextProblem`] when nothing is left or more than `max` characters are.
pub fn clean_text(text: &str, max: usize) -> Result<String, TextProblem> {
    let kept: String = text
        .chars()
        .filter(|c| !is_mark(*c) && (!c.is_control() || *c == '\n'))
        .collect();
    bounded(kept.trim().to_owned(), max)
}

fn bounded(text: String, max: usize) -> Result<String, TextProblem> {
    if text.is_empty() {
        Err(TextProblem::Empty)
    } else if text.chars().count() > max {
        Err(TextProblem::TooLong { max })
    } else {
        Ok(text)
    }
}

/// Unicode direction marks, embeddings and isolates, and the byte order mark.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_controls_and_extra_space_are_not_stored() {
        assert_eq!(
            clean_line(" \u{202B}نورة\u{202C}\0  الحربي\r\n", 80).unwrap(),
            "نورة الحربي"
        );
        assert_eq!(clean_text("a\r\nb\0", 80).unwrap(), "a\nb");
    }

    #[test]
    fn empty_and_long_texts_are_refused() {
        assert_eq!(clean_line(" \u{200F}\0", 80), Err(TextProblem::Empty));
        assert_eq!(clean_line("abcd", 3), Err(TextProblem::TooLong { max: 3 }));
    }
}

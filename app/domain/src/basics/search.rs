//! The normal form that both a searched text and a search are brought to (handbook, §1): the same for goods, orders
//! and everything else that is looked for by words. What is done with the words is the search index's business.

mod fold;
mod slip;
mod stem;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use slip::other_keyboard;

use fold::{fold, is_arabic};

/// A word in the forms it is looked for in, from the one that says most to the one that finds most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWord {
    /// As it is spelt: without tashkeel and tatweel, in lower case, with Latin digits.
    pub exact: String,
    /// With everything unified that people spell in more than one way.
    pub folded: String,
    /// Without the article and what is joined to it, or without an English plural's ending.
    pub stem: String,
    /// Without a joined `و` as well. That may be a letter of the word itself, so a text is filed under it, but it is
    /// looked for only when nothing else is found.
    pub bare: Option<String>,
}

impl SearchWord {
    /// The forms of a word that stands in its exact form.
    pub fn new(exact: &str) -> Self {
        let folded: String = exact.chars().flat_map(fold).collect();
        Self {
            stem: stem::stem(&folded).to_owned(),
            bare: stem::without_and(&folded).map(str::to_owned),
            exact: exact.to_owned(),
            folded,
        }
    }

    /// Whether it holds a digit: then it may be a code, which nobody corrects.
    pub fn has_digit(&self) -> bool {
        self.folded.contains(|c: char| c.is_ascii_digit())
    }
}

/// The words of `text`, in order. A word is a run of letters and digits; where Arabic letters meet Latin ones or
/// digits, one ends and the next begins ("كوب200" is two, "15pro" is one).
pub fn search_words(text: &str) -> Vec<SearchWord> {
    exact_words(text)
        .iter()
        .map(|word| SearchWord::new(word))
        .collect()
}

/// `text` in its folded form: the folded words with single spaces between them.
pub fn search_form(text: &str) -> String {
    let words: Vec<String> = exact_words(text)
        .iter()
        .map(|word| word.chars().flat_map(fold).collect())
        .collect();
    words.join(" ")
}

/// The words of `text` in their exact form. NFC comes first: taken apart, `أ` would be a bare alef with a mark, and
/// `ؤ` would lose its hamza with the tashkeel.
fn exact_words(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    for c in text.nfc() {
        match c {
            // Tashkeel, tatweel, what only steers how letters join or in which direction they run, apostrophes.
            '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => {}
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {}
            '\'' | '\u{2019}' | '\u{02BC}' => {}
            c if is_combining_mark(c) => {}
            c if c.is_alphanumeric() => {
                if word
                    .chars()
                    .next_back()
                    .is_some_and(|last| is_arabic(last) != is_arabic(c))
                {
                    words.push(std::mem::take(&mut word));
                }
                word.extend(fold::digit(c).to_lowercase());
            }
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests;

//! Light stemming, after *light10* (Larkey, Ballesteros, Connell 2002): what Arabic writes together with the article
//! is taken off, and nothing of the word itself. Roots are never looked for: they find what nobody asked for. For
//! English, the plural's ending.

use super::fold::is_arabic;

/// What is joined in front of a word, with how many letters must stay: the article alone is safer than letters that
/// may be the word's own ("بالون" is a balloon).
const JOINED: [(&str, usize); 12] = [
    ("وبال", 3),
    ("وكال", 3),
    ("ولل", 3),
    ("فبال", 3),
    ("فكال", 3),
    ("فلل", 3),
    ("وال", 2),
    ("فال", 3),
    ("بال", 3),
    ("كال", 3),
    ("لل", 3),
    ("ال", 2),
];

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> &str {
    if word.starts_with(is_arabic) {
        JOINED
            .iter()
            .find_map(|(joined, stay)| long_enough(word.strip_prefix(joined)?, *stay))
            .unwrap_or(word)
    } else {
        singular(word)
    }
}

/// A folded word without a joined `و`, where three letters are left.
pub(super) fn without_and(word: &str) -> Option<&str> {
    long_enough(word.strip_prefix('و')?, 3).filter(|rest| stem(word) == word && !rest.starts_with('و'))
}

fn long_enough(rest: &str, stay: usize) -> Option<&str> {
    (rest.chars().count() >= stay).then_some(rest)
}

/// An English word without the ending of its plural.
fn singular(word: &str) -> &str {
    let is_word = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_word || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word;
    }
    let has_e_too = ["sses", "shes", "ches", "xes"]
        .iter()
        .any(|end| word.ends_with(end));
    let ending = if has_e_too { "es" } else { "s" };
    word.strip_suffix(ending).unwrap_or(word)
}

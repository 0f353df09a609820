//! Looking into the words the index knows: whether one is there, which begin so, which are nearly so, and how they
//! are spelt.

use std::collections::HashMap;

use domain::basics::SearchWord;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use super::schema::{FIELDS, PART};

/// Words looked at for one beginning; more would say nothing.
const BEGINNINGS_MAX: usize = 64;
/// Words looked at that are nearly what was typed.
const NEAR_MAX: usize = 32;

/// A known word, with how many documents have it.
pub(super) type Known = (String, u32);

/// How many documents have `word` in `field`, nearly: removed ones count until their files are merged.
pub(super) fn documents(searcher: &Searcher, field: Field, word: &str) -> tantivy::Result<u64> {
    searcher.doc_freq(&Term::from_field_text(field, word))
}

/// The words of `field` that begin with `beginning`, itself not among them.
pub(super) fn beginning(searcher: &Searcher, field: Field, beginning: &str) -> tantivy::Result<Vec<Known>> {
    let mut known: HashMap<String, u32> = HashMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().range().ge(beginning).into_stream()?;
        let mut looked = 0;
        while looked < BEGINNINGS_MAX
            && let Some((key, info)) = stream.next()
            && key.starts_with(beginning.as_bytes())
        {
            looked += 1;
            if let Ok(word) = std::str::from_utf8(key)
                && word != beginning
            {
                *known.entry(word.to_owned()).or_default() += info.doc_freq;
            }
        }
    }
    Ok(most_common_first(known))
}

/// The words of `field` that differ from `word` by at most as many letters as its length allows; none for a short one.
/// Nearest first: (word, letters, documents).
pub(super) fn near(searcher: &Searcher, field: Field, word: &str) -> tantivy::Result<Vec<(String, u8, u32)>> {
    let mut all: Vec<(String, u8, u32)> = Vec::new();
    for letters in 1..=tolerance(word) {
        let term = Term::from_field_text(field, word);
        let mut known: HashMap<String, u32> = HashMap::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let automaton = FuzzyTermQuery::new(term.clone(), letters, true).automaton()?;
            let mut stream = index.terms().search(automaton).into_stream()?;
            while let Some((key, info)) = stream.next() {
                if let Ok(found) = std::str::from_utf8(key) {
                    *known.entry(found.to_owned()).or_default() += info.doc_freq;
                }
            }
        }
        for (found, documents) in most_common_first(known) {
            let is_new = !all.iter().any(|(known, ..)| *known == found);
            if is_new && all.len() < NEAR_MAX {
                all.push((found, letters, documents));
            }
        }
    }
    Ok(all)
}

/// How many letters may be wrong in a word of this length.
fn tolerance(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The spelling most titles have of a folded word.
pub(super) fn spelling(searcher: &Searcher, folded: &str) -> tantivy::Result<String> {
    let known = beginning(searcher, FIELDS.spelling, &format!("{folded}{PART}"))?;
    let exact = known.first().and_then(|(word, _)| word.split_once(PART));
    Ok(exact.map_or_else(|| folded.to_owned(), |(_, exact)| exact.to_owned()))
}

/// How a word goes on that begins so, most common first, each spelt as most titles spell it.
pub(super) fn endings(searcher: &Searcher, begun: &SearchWord, limit: usize) -> tantivy::Result<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut folded_seen: Vec<String> = Vec::new();
    for (known, _) in beginning(searcher, FIELDS.spelling, &begun.folded)? {
        let Some((folded, exact)) = known.split_once(PART) else {
            continue;
        };
        if folded != begun.folded && words.len() < limit && !folded_seen.iter().any(|seen| seen == folded) {
            folded_seen.push(folded.to_owned());
            words.push(exact.to_owned());
        }
    }
    Ok(words)
}

fn most_common_first(known: HashMap<String, u32>) -> Vec<Known> {
    let mut known: Vec<Known> = known.into_iter().collect();
    known.sort_by(|(a, often), (b, less)| less.cmp(often).then_with(|| a.cmp(b)));
    known
}

//! From what is wanted to the library's query: which form of a word counts how much.
//!
//! Every wanted thing must be there; of the ways to say it and the forms of its words the best one counts. A constant
//! weight for each form, and not how rare a word is: in a shop's titles rarity says little, and the order then follows
//! from rules that people can see: the exact spelling before another one, a title before a maker, a whole word before
//! its beginning, a known word before a nearly known one.

use domain::basics::SearchWord;
use operations::ports::{SearchRequest, Wanted};
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Query, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::dictionary::{beginning, documents, near, spelling};
use super::document::code_form;
use super::schema::FIELDS;

/// What a form counts, best first.
const CODE: f32 = 64.0;
const EXACT: f32 = 32.0;
const FOLDED: f32 = 24.0;
const STEM: f32 = 16.0;
const SYNONYM: f32 = 12.0;
const MORE: f32 = 8.0;
const BEGINNING: f32 = 6.0;
const MORE_STEM: f32 = 5.0;
const CODE_BEGINNING: f32 = 4.0;
const NEAR: f32 = 2.0;
const NEARLY: f32 = 1.0;

/// Letters from which on a code may be only begun.
const CODE_LETTERS_MIN: usize = 3;

/// A question to the library.
pub(super) struct Asked {
    pub query: Box<dyn Query>,
    /// What was probably meant, when a word is not known.
    pub meant: Option<String>,
}

/// The query of a request's words; what the list is narrowed to is looked at while gathering.
pub(super) fn of(searcher: &Searcher, request: &SearchRequest) -> tantivy::Result<Asked> {
    let mut musts: Vec<Box<dyn Query>> = Vec::with_capacity(request.wanted.len());
    let (mut meant, mut differs) = (Vec::new(), false);
    for (place, wanted) in request.wanted.iter().enumerate() {
        let is_open = request.last_is_open && place + 1 == request.wanted.len();
        let typed = wanted.ways.first().map(Vec::as_slice).unwrap_or_default();
        let (query, instead) = one(searcher, wanted, is_open)?;
        musts.push(query);
        differs |= instead.is_some();
        match instead {
            Some(word) => meant.push(word),
            None => meant.extend(typed.iter().map(|word| word.exact.clone())),
        }
    }
    let whole = whole_code(searcher, request)?;
    let query: Box<dyn Query> = if musts.is_empty() {
        Box::new(AllQuery)
    } else if let Some(code) = whole {
        Box::new(DisjunctionMaxQuery::new(vec![
            code,
            Box::new(BooleanQuery::intersection(musts)),
        ]))
    } else {
        Box::new(BooleanQuery::intersection(musts))
    };
    Ok(Asked {
        query,
        meant: differs.then(|| meant.join(" ")),
    })
}

/// The words taken together as one code ("WADI CLY 200"), when the index knows it or one that begins so.
fn whole_code(searcher: &Searcher, request: &SearchRequest) -> tantivy::Result<Option<Box<dyn Query>>> {
    let typed: String = request
        .wanted
        .iter()
        .filter_map(|wanted| wanted.ways.first())
        .flatten()
        .map(|word| word.folded.as_str())
        .collect();
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    add_code(searcher, &mut ways, &code_form(&typed))?;
    Ok((request.wanted.len() > 1 && !ways.is_empty())
        .then(|| -> Box<dyn Query> { Box::new(DisjunctionMaxQuery::new(ways)) }))
}

/// One wanted thing, and the word that stands for it when what was typed is not known.
fn one(
    searcher: &Searcher,
    wanted: &Wanted,
    is_open: bool,
) -> tantivy::Result<(Box<dyn Query>, Option<String>)> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    let mut instead = None;
    for (place, way) in wanted.ways.iter().enumerate() {
        let mut words: Vec<Box<dyn Query>> = Vec::with_capacity(way.len());
        for (at, word) in way.iter().enumerate() {
            let is_last = is_open && place == 0 && at + 1 == way.len();
            let mut forms = forms(searcher, word, is_last)?;
            // Only a word that stands alone is guessed at: what has a synonym is known.
            if forms.is_empty() && wanted.ways.len() == 1 && way.len() == 1 {
                instead = guess(searcher, word, &mut forms)?;
            }
            words.push(if forms.is_empty() {
                Box::new(EmptyQuery)
            } else {
                Box::new(DisjunctionMaxQuery::new(forms))
            });
        }
        let said: Box<dyn Query> = Box::new(BooleanQuery::intersection(words));
        ways.push(if place == 0 {
            said
        } else {
            Box::new(ConstScoreQuery::new(said, SYNONYM))
        });
    }
    Ok((Box::new(DisjunctionMaxQuery::new(ways)), instead))
}

/// The forms of a word that the index knows.
fn forms(searcher: &Searcher, word: &SearchWord, is_open: bool) -> tantivy::Result<Vec<Box<dyn Query>>> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    for (field, form, weight) in [
        (FIELDS.exact, &word.exact, EXACT),
        (FIELDS.folded, &word.folded, FOLDED),
        (FIELDS.stem, &word.stem, STEM),
        (FIELDS.more, &word.folded, MORE),
        (FIELDS.more_stem, &word.stem, MORE_STEM),
    ] {
        if documents(searcher, field, form)? > 0 {
            ways.push(term(field, form, weight));
        }
    }
    add_code(searcher, &mut ways, &word.folded)?;
    if is_open {
        for field in [FIELDS.folded, FIELDS.more] {
            let begun = beginning(searcher, field, &word.folded)?;
            add_set(
                &mut ways,
                field,
                begun.into_iter().map(|(word, _)| word),
                BEGINNING,
            );
        }
    }
    Ok(ways)
}

fn add_code(searcher: &Searcher, ways: &mut Vec<Box<dyn Query>>, code: &str) -> tantivy::Result<()> {
    if documents(searcher, FIELDS.code, code)? > 0 {
        ways.push(term(FIELDS.code, code, CODE));
    } else if code.chars().count() >= CODE_LETTERS_MIN {
        let begun = beginning(searcher, FIELDS.code, code)?;
        add_set(
            ways,
            FIELDS.code,
            begun.into_iter().map(|(code, _)| code),
            CODE_BEGINNING,
        );
    }
    Ok(())
}

/// What an unknown word may be: without a joined `و`, or with a letter or two wrong. A word with digits is a code or
/// a measure, and is not guessed at.
fn guess(
    searcher: &Searcher,
    word: &SearchWord,
    ways: &mut Vec<Box<dyn Query>>,
) -> tantivy::Result<Option<String>> {
    if let Some(bare) = &word.bare {
        *ways = forms(searcher, &SearchWord::new(bare), false)?;
        if !ways.is_empty() {
            return Ok(None);
        }
    }
    if word.has_digit() {
        return Ok(None);
    }
    let mut best: Option<(String, u8, u32)> = None;
    for (field, form) in [
        (FIELDS.folded, &word.folded),
        (FIELDS.stem, &word.stem),
        (FIELDS.more, &word.folded),
    ] {
        for (found, letters, often) in near(searcher, field, form)? {
            ways.push(term(field, &found, if letters == 1 { NEAR } else { NEARLY }));
            let is_better = best.as_ref().is_none_or(|(_, least, most)| {
                (letters, std::cmp::Reverse(often)) < (*least, std::cmp::Reverse(*most))
            });
            if is_better {
                best = Some((found, letters, often));
            }
        }
    }
    best.map(|(folded, ..)| spelling(searcher, &folded)).transpose()
}

fn term(field: Field, word: &str, weight: f32) -> Box<dyn Query> {
    let term = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::Basic);
    Box::new(ConstScoreQuery::new(Box::new(term), weight))
}

fn add_set(ways: &mut Vec<Box<dyn Query>>, field: Field, words: impl Iterator<Item = String>, weight: f32) {
    let terms: Vec<Term> = words.map(|word| Term::from_field_text(field, &word)).collect();
    if !terms.is_empty() {
        ways.push(Box::new(ConstScoreQuery::new(
            Box::new(TermSetQuery::new(terms)),
            weight,
        )));
    }
}

//! The options of a file in the order in which the product has them: other programs write them in an order of their own.

use std::borrow::Cow;

use domain::basics::{Translated, search_form};

use crate::catalog::upsert::KnownProduct;
use crate::import::product::{ParsedOption, ParsedProduct};
use crate::import::script::{Said, still_stands_in};

/// The product with its options, and with the values of its variants, in the shop's order. An option is known by its
/// name; those that are called otherwise stand for each other in the order that is left.
pub fn arranged<'r>(read: &'r ParsedProduct, known: &KnownProduct) -> Cow<'r, ParsedProduct> {
    let order = order(&read.options, known);
    if order.is_sorted() {
        return Cow::Borrowed(read);
    }
    let mut arranged = read.clone();
    arranged.options = order.iter().map(|index| read.options[*index].clone()).collect();
    for (variant, read) in arranged.variants.iter_mut().zip(&read.variants) {
        let values = order.iter().filter_map(|index| read.values.get(*index).cloned());
        variant.values = values.collect();
    }
    Cow::Owned(arranged)
}

/// For each option of the product the index of the file's.
fn order(options: &[ParsedOption], known: &KnownProduct) -> Vec<usize> {
    let mut found: Vec<Option<usize>> = vec![None; known.options.len()];
    let ways: [fn(&Said, &Translated) -> bool; 2] = [Said::is_said_by, is_called];
    for is_meant in ways {
        for (place, known) in known.options.iter().enumerate() {
            if found[place].is_none() {
                let is_it = |index: &usize| {
                    !found.contains(&Some(*index)) && is_meant(&options[*index].name, &known.name)
                };
                found[place] = (0..options.len()).find(is_it);
            }
        }
    }
    let left: Vec<usize> = (0..options.len())
        .filter(|index| !found.contains(&Some(*index)))
        .collect();
    let mut left = left.into_iter();
    found
        .into_iter()
        .filter_map(|index| index.or_else(|| left.next()))
        .collect()
}

/// Whether it is the same name in one of the languages, however it is spelt.
fn is_called(said: &Said, known: &Translated) -> bool {
    let is = |said: &str, known: &str| {
        let said = search_form(said);
        !said.is_empty() && said == search_form(known)
    };
    match said {
        Said::One(text) => is(text, &known.ar) || is(text, &known.en),
        Said::StandsIn(texts, language) if still_stands_in(texts, *language, known) => true,
        Said::Both(texts) | Said::StandsIn(texts, _) => is(&texts.ar, &known.ar) || is(&texts.en, &known.en),
    }
}

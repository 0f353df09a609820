//! What the search box offers while somebody types.

use domain::basics::{Language, search_words};
use domain::catalog::ListingQuery;
use domain::catalog::read::Suggestions;

use super::follow::broken;
use super::listing::{ask, request};
use crate::catalog::read::cards;
use crate::{Ops, Result};

/// Goods offered at most.
const PRODUCTS: usize = 5;
/// Words offered at most.
const WORDS: usize = 4;
/// Letters from which on something is offered.
const LETTERS_MIN: usize = 2;

/// What fits the words typed so far, the last of which may go on.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet; [`crate::Error::Clash`] while the index is being built.
pub async fn suggest(ops: &Ops, language: Language, typed: &str) -> Result<Suggestions> {
    let query = ListingQuery {
        words: typed.to_owned(),
        ..ListingQuery::default()
    }
    .bounded();
    let words = search_words(&query.words);
    let letters: usize = words.iter().map(|word| word.folded.chars().count()).sum();
    let Some((last, before)) = words.split_last().filter(|_| letters >= LETTERS_MIN) else {
        return Ok(Suggestions::default());
    };
    let shop = ops.shop().await?;
    let found = ask(ops, &request(ops, &shop, language, &query, PRODUCTS)).await?;
    let ends = ops.ports().search.complete(last, WORDS).await.map_err(broken)?;
    let begun: Vec<&str> = before.iter().map(|word| word.exact.as_str()).collect();
    let whole = |end: String| {
        let mut words = begun.clone();
        words.push(&end);
        words.join(" ")
    };
    Ok(Suggestions {
        words: ends.into_iter().map(whole).collect(),
        did_you_mean: found.meant,
        products: cards(ops, language, &found.products).await?,
    })
}

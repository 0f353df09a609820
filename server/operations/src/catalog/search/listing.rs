//! Listing pages: which goods and in which order is the index's answer; what is printed of them is the
//! database's, on cards that are kept until they change, so a price or an availability is never the index's.

use std::time::Duration;

use domain::basics::{CategoryId, Language, other_keyboard, search_form, search_words};
use domain::catalog::ListingQuery;
use domain::catalog::read::{Facets, ListingPage};
use domain::settings::Shop;

use super::follow::broken;
use super::note_missed;
use super::wanted::wanted;
use crate::catalog::read::{cards, category_facet, category_key};
use crate::ports::{Among, Found, SearchProblem, SearchRequest};
use crate::{Error, Ops, Result};

/// Cards on a listing's page.
const CARDS: usize = 24;
/// How often an index that is being built is asked again, and how long is waited in between.
const LOOKS_MAX: u32 = 100;
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// The goods that a list is made of before it is narrowed.
#[derive(Debug)]
pub(in crate::catalog) enum MadeOf {
    /// All there are.
    All,
    /// A category's.
    Category(CategoryId),
    /// These.
    These(Among),
}

/// The goods that fit the words of `query`, narrowed as it says: without words everything, but nothing when what was
/// typed has no letter to look for.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet; [`Error::Clash`] while the index is being built.
pub async fn search_page(ops: &Ops, language: Language, query: &ListingQuery) -> Result<ListingPage> {
    let query = query.clone().bounded();
    let mut page = listed(ops, language, (query.words.clone(), MadeOf::All), &query).await?;
    if page.total == 0 && !query.words.is_empty() && !query.is_narrowed() {
        note_missed(ops, &search_form(&query.words));
        if page.did_you_mean.is_none() {
            page.did_you_mean = on_the_other_keyboard(ops, language, &query).await?;
        }
    }
    Ok(page)
}

/// The words as the other keyboard layout gives them, when they find something there.
async fn on_the_other_keyboard(
    ops: &Ops,
    language: Language,
    query: &ListingQuery,
) -> Result<Option<String>> {
    let Some(words) = other_keyboard(&query.words) else {
        return Ok(None);
    };
    let shop = ops.shop().await?;
    let other = ListingQuery {
        words: words.clone(),
        ..ListingQuery::default()
    };
    let found = ask(ops, &request(ops, &shop, language, &other, 1)).await?;
    Ok((found.total > 0 && found.meant.is_none()).then_some(words))
}

/// A list's page. The index knows categories by their ids, so that goods stay where they are while one is renamed; what
/// they are called and where they stand is the database's.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet; [`Error::Clash`] while the index is being built.
pub(in crate::catalog) async fn listed(
    ops: &Ops,
    language: Language,
    (title, of): (String, MadeOf),
    query: &ListingQuery,
) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    // Nothing leads out of a category.
    let is_open = !matches!(of, MadeOf::Category(_));
    let (category, among) = match of {
        MadeOf::Category(category) => (category.to_string(), None),
        MadeOf::All => (category_key(ops, &query.category).await?, None),
        MadeOf::These(among) => (category_key(ops, &query.category).await?, Some(among)),
    };
    let request = SearchRequest {
        among,
        category,
        ..request(ops, &shop, language, query, CARDS)
    };
    // Before it is asked: what it answers may only be newer.
    if let Some(watch) = ops.watch() {
        watch.lists(ops.ports().search.version());
    }
    let found = if request.wanted.is_empty() && !query.words.is_empty() {
        Found::default()
    } else {
        ask(ops, &request).await?
    };
    let categories = if is_open {
        let chosen = (request.category.as_str(), query.category.as_str());
        category_facet(ops, language, &found.categories, chosen).await?
    } else {
        Vec::new()
    };
    Ok(ListingPage {
        title,
        products: cards(ops, language, &found.products).await?,
        total: found.total,
        facets: Facets {
            categories,
            ..found.facets
        },
        currency: shop.currency,
        did_you_mean: found.meant,
        next: found.next,
    })
}

/// The question to the index, in whatever category.
pub(super) fn request(
    ops: &Ops,
    shop: &Shop,
    language: Language,
    query: &ListingQuery,
    limit: usize,
) -> SearchRequest {
    SearchRequest {
        wanted: wanted(search_words(&query.words), &ops.search_desk().synonyms()),
        last_is_open: true,
        among: None,
        category: String::new(),
        options: query.options.clone(),
        price: query.price,
        scale: shop.currency.scale(),
        in_stock: query.in_stock,
        sort: query.sort,
        after: query.after.clone(),
        limit,
        language,
    }
}

/// The index's answer; an index that is being built is waited for a little.
pub(super) async fn ask(ops: &Ops, request: &SearchRequest) -> Result<Found> {
    for _ in 0..LOOKS_MAX {
        match ops.ports().search.find(request).await {
            Err(SearchProblem::NotReady) => tokio::time::sleep(LOOK_EVERY).await,
            answer => return answer.map_err(broken),
        }
    }
    Err(Error::Clash)
}

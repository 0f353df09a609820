//! Listing pages: which goods and in which order is the index's answer; what is printed of them is the
//! database's, on cards that are kept until they change, so a price or an availability is never the index's.

use std::time::Duration;

use domain::basics::{Language, other_keyboard, search_form, search_words};
use domain::catalog::ListingQuery;
use domain::catalog::read::ListingPage;
use domain::settings::Shop;

use super::follow::broken;
use super::note_missed;
use super::wanted::wanted;
use crate::catalog::read::cards;
use crate::changes::Topic;
use crate::ports::{Among, Found, SearchProblem, SearchRequest};
use crate::{Error, Ops, Result, args};

/// Cards on a listing's page.
const CARDS: usize = 24;
/// How often an index that is being built is asked again, and how long is waited in between.
const LOOKS_MAX: u32 = 100;
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// A category's goods, narrowed as `query` says.
///
/// # Errors
/// [`Error::Missing`] when there is no such category; [`Error::Clash`] while the index is being built.
pub async fn category_page(
    ops: &Ops,
    language: Language,
    slug: &str,
    query: &ListingQuery,
) -> Result<ListingPage> {
    let row = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            tx.one(
                "SELECT name_ar, name_en FROM catalog_categories WHERE slug = $1",
                args![slug],
            )
            .await
        })
        .await?;
    let query = ListingQuery {
        words: String::new(),
        category: slug.to_owned(),
        ..query.clone()
    };
    let title = row.translated(0)?.in_(language).to_owned();
    listed(ops, language, (title, None), &query.bounded()).await
}

/// The goods that fit the words of `query`, narrowed as it says: without words everything, but nothing when what was
/// typed has no letter to look for.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet; [`Error::Clash`] while the index is being built.
pub async fn search_page(ops: &Ops, language: Language, query: &ListingQuery) -> Result<ListingPage> {
    let query = query.clone().bounded();
    let mut page = listed(ops, language, (query.words.clone(), None), &query).await?;
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

/// A list's page: of everything, or of these goods alone.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet; [`Error::Clash`] while the index is being built.
pub(in crate::catalog) async fn listed(
    ops: &Ops,
    language: Language,
    (title, among): (String, Option<Among>),
    query: &ListingQuery,
) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    let request = SearchRequest {
        among,
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
    Ok(ListingPage {
        title,
        products: cards(ops, language, &found.products).await?,
        total: found.total,
        facets: found.facets,
        currency: shop.currency,
        did_you_mean: found.meant,
        next: found.next,
    })
}

/// The question to the index.
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
        category: query.category.clone(),
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

//! What a category and a search share: the goods of a page beside what narrows them, and the way to the next.

use bridge::page_language;
use domain::catalog::ListingQuery;
use domain::catalog::read::ListingPage;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{EmptyState, IconName, LinkButton, Pagination, Skeleton, SkeletonShape};
use wording::{Text, catalog as words, listing};

use super::facets::facets;
use super::narrowing::{narrowing, orders};
use super::product_card::Goods;
use crate::frame::paths;

/// As many places as most screens show while goods are coming.
const WAITING: usize = 8;

/// What a list of goods depends on besides its goods.
pub struct Listing {
    /// The list's own address.
    pub path: String,
    /// What it is narrowed to, its order, and where it goes on.
    pub query: ListingQuery,
    /// What to say when there is nothing, and what to do about it.
    pub empty: (Text, Text),
}

/// The goods of a page with what narrows them and the way on, or the reason why there are none.
pub fn goods(list: Listing, page: ListingPage) -> AnyView {
    let meant = did_you_mean(&page);
    let Listing { path, query, empty } = list;
    if page.total == 0 && !query.is_narrowed() {
        return nothing(empty, meant);
    }
    let to = |query: &ListingQuery| paths::list(&path, query);
    view! {
        {meant}
        <div class="listing">
            {facets(&page.facets, &query, page.currency, &to)}
            <div class="listing-goods">
                <div class="listing-bar">
                    <span class="muted" role="status">{words::goods(page_language(), page.total)}</span>
                    {orders(&query, &to)}
                </div>
                {narrowing(&page.facets, &query, page.currency, &to)}
                {if page.products.is_empty() {
                    nothing_left(to(&query.widened()))
                } else {
                    shelves(page, &query, &to)
                }}
            </div>
        </div>
    }
    .into_any()
}

/// The goods themselves and the pages.
fn shelves(page: ListingPage, query: &ListingQuery, to: &impl Fn(&ListingQuery) -> String) -> AnyView {
    let lang = page_language();
    let previous =
        (!query.after.is_empty()).then(|| (to(&query.with(|_| {})), words::FIRST_PAGE.in_(lang).to_owned()));
    let next = page.next.map(|key| {
        let mut further = query.clone();
        further.after = key;
        (to(&further), words::NEXT_PAGE.in_(lang).to_owned())
    });
    let has_pages = previous.is_some() || next.is_some();
    view! {
        <h2 class="visually-hidden">{words::PRODUCTS.in_(lang)}</h2>
        <Goods products=page.products first=true/>
        {has_pages.then(|| view! { <Pagination label=words::PAGES.in_(lang) previous next/> })}
    }
    .into_any()
}

/// Nothing at all.
fn nothing((title, text): (Text, Text), meant: Option<AnyView>) -> AnyView {
    let lang = page_language();
    view! {
        <EmptyState icon=IconName::Search title=title.in_(lang) text=text.in_(lang)>
            {meant}
        </EmptyState>
    }
    .into_any()
}

/// Nothing that fits all that was chosen.
fn nothing_left(without: String) -> AnyView {
    let lang = page_language();
    view! {
        <EmptyState
            icon=IconName::Search
            title=listing::NOTHING_LEFT.in_(lang)
            text=listing::NOTHING_LEFT_TEXT.in_(lang)
        >
            <LinkButton href=without>{listing::CLEAR.in_(lang)}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

/// The way to the words that were probably meant.
fn did_you_mean(page: &ListingPage) -> Option<AnyView> {
    let lang = page_language();
    let meant = page.did_you_mean.clone()?;
    let sentence = view! {
        <p class="did-you-mean">
            {listing::DID_YOU_MEAN.in_(lang)}
            " "
            <a class="link" href=paths::search_for(lang, &meant)><bdi>{meant.clone()}</bdi></a>
            {listing::QUESTION_MARK.in_(lang)}
        </p>
    };
    Some(sentence.into_any())
}

/// What the address says of a list.
pub fn listing_query() -> Memo<ListingQuery> {
    let query = use_query_map();
    Memo::new(move |_| {
        let pairs: Vec<(String, String)> = query
            .get()
            .into_iter()
            .map(|(name, value)| (name.into_owned(), value))
            .collect();
        ListingQuery::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    })
}

/// A part of the address after the `?`; empty when it is not there.
pub fn query(name: &'static str) -> Memo<String> {
    let query = use_query_map();
    Memo::new(move |_| query.read().get(name).unwrap_or_default())
}

/// The places of goods.
pub fn waiting_goods() -> AnyView {
    let cards = (0..WAITING).map(|_| {
        view! {
            <li class="stack is-tight">
                <Skeleton shape=SkeletonShape::Picture/>
                <Skeleton/>
                <Skeleton/>
            </li>
        }
    });
    view! { <ul class="goods">{cards.collect_view()}</ul> }.into_any()
}

/// The place of a whole list.
pub fn waiting() -> AnyView {
    view! {
        <div class="page stack" aria-busy="true">
            <div class="listing-head"><Skeleton/></div>
            <div class="listing">
                <Skeleton/>
                <div class="listing-goods">{waiting_goods()}</div>
            </div>
        </div>
    }
    .into_any()
}

//! What a category and a search share: the goods of a page, and the way to the next.

use bridge::page_language;
use domain::catalog::read::ListingPage;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{EmptyState, IconName, Pagination, Skeleton, SkeletonShape};
use wording::{Text, catalog as words};

use super::product_card::Goods;
use crate::frame::paths;

/// As many places as a phone shows while goods are coming.
const WAITING: usize = 4;

/// What a list of goods depends on besides its goods.
pub struct Listing {
    /// The list's own address.
    pub path: String,
    /// The words searched for; empty in a category.
    pub words: String,
    /// The key this page goes on from; empty on the first.
    pub after: String,
    /// What to say when there is nothing, and what to do about it.
    pub empty: (Text, Text),
}

/// The goods of a page with the way on, or the reason why there are none.
pub fn goods(listing: Listing, page: ListingPage) -> AnyView {
    let lang = page_language();
    let Listing {
        path,
        words: searched,
        after,
        empty: (title, text),
    } = listing;
    if page.products.is_empty() {
        return view! { <EmptyState icon=IconName::Search title=title.in_(lang) text=text.in_(lang)/> }
            .into_any();
    }
    let to = |after: &str| paths::page_of_list(&path, &searched, after);
    let previous = (!after.is_empty()).then(|| (to(""), words::FIRST_PAGE.in_(lang).to_owned()));
    let next = page
        .next
        .map(|key| (to(&key), words::NEXT_PAGE.in_(lang).to_owned()));
    let has_pages = previous.is_some() || next.is_some();
    // Only a list that fits on one page knows how long it is.
    let count = i64::try_from(page.products.len()).ok().filter(|_| !has_pages);
    view! {
        {count.map(|count| view! {
            <div class="listing-bar"><span class="muted">{words::goods(lang, count)}</span></div>
        })}
        <h2 class="visually-hidden">{words::LISTED.in_(lang)}</h2>
        <h2 class="visually-hidden">{words::PRODUCTS.in_(lang)}</h2>
        <Goods products=page.products first=true/>
        {has_pages.then(|| view! { <Pagination label=words::PAGES.in_(lang) previous next/> })}
    }
    .into_any()
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
            {waiting_goods()}
        </div>
    }
    .into_any()
}

//! What the words searched for find; without words, everything.

use bridge::{Data, page_language};
use leptos::prelude::*;
use wording::catalog as words;

use super::api;
use super::listing::{self, Listing, goods, listing_query};
use crate::frame::{Head, loaded, paths};

/// `/{lang}/search?q=`
#[component]
pub fn SearchPage() -> impl IntoView {
    let lang = page_language();
    let query = listing_query();
    let data = Data::new(
        move || query.get(),
        move |query| async move {
            let page = api::read_search(lang, query.clone()).await?;
            Ok((query, page))
        },
    );
    loaded(data, listing::waiting, move |shop, (query, page)| {
        let title = if query.words.is_empty() {
            words::EVERYTHING.in_(lang).to_owned()
        } else {
            words::results_for(lang, &query.words)
        };
        let listing = Listing {
            path: paths::search(lang),
            query,
            empty: (words::NOTHING_FOUND, words::NOTHING_FOUND_TEXT),
        };
        view! {
            <Head shop=shop.name title=title.clone() private=true/>
            <div class="page stack">
                <div class="listing-head">
                    <h1>{title}</h1>
                </div>
                {goods(listing, page)}
            </div>
        }
        .into_any()
    })
}

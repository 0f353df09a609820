//! What the words searched for find; without words, everything.

use bridge::page_language;
use leptos::prelude::*;
use wording::catalog as words;

use super::api;
use super::listing::{self, Listing, goods, query};
use crate::frame::{Head, loaded, paths};

/// `/{lang}/search?q=`
#[component]
pub fn SearchPage() -> impl IntoView {
    let lang = page_language();
    let searched = query("q");
    let after = query("after");
    let key = move || (searched.get(), after.get());
    let data = Resource::new(key, move |(searched, after)| async move {
        let searched = searched.trim().to_owned();
        let page = api::read_search(lang, searched.clone(), after.clone()).await?;
        Ok((searched, after, page))
    });
    loaded(data, listing::waiting, move |shop, (searched, after, page)| {
        let title = if searched.is_empty() {
            words::EVERYTHING.in_(lang).to_owned()
        } else {
            words::results_for(lang, &searched)
        };
        let listing = Listing {
            path: paths::search(lang),
            words: searched,
            after,
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

//! What the words searched for find.

use bridge::page_language;
use leptos::prelude::*;
use ui::{EmptyState, IconName};
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
        if searched.is_empty() {
            return Ok(None);
        }
        let page = api::read_search(lang, searched.clone(), after.clone()).await?;
        Ok(Some((searched, after, page)))
    });
    loaded(data, listing::waiting, move |shop, found| {
        let Some((searched, after, page)) = found else {
            return view! {
                <Head shop=shop.name title=words::WHAT_ARE_YOU_LOOKING_FOR.in_(lang) private=true/>
                <div class="page is-narrow stack">
                    <h1>{words::WHAT_ARE_YOU_LOOKING_FOR.in_(lang)}</h1>
                    <EmptyState icon=IconName::Search title=words::SEARCH_TEXT.in_(lang)/>
                </div>
            }
            .into_any();
        };
        let title = words::results_for(lang, &searched);
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

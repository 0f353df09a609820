//! A category and its goods.

use bridge::page_language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::api;
use super::listing::{self, Listing, goods, query};
use crate::frame::{Head, loaded, paths};

/// `/{lang}/c/{slug}`
#[component]
pub fn CategoryPage() -> impl IntoView {
    let lang = page_language();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let after = query("after");
    let key = move || (slug.get(), after.get());
    let data = Resource::new(key, move |(slug, after)| async move {
        let page = api::read_category(lang, slug.clone(), after.clone()).await?;
        Ok((slug, after, page))
    });
    loaded(data, listing::waiting, move |shop, (slug, after, page)| {
        let title = page.title.clone();
        let listing = Listing {
            path: paths::category(lang, &slug),
            words: String::new(),
            after,
            empty: (words::NOTHING_HERE, words::NOTHING_HERE_TEXT),
        };
        view! {
            <Head
                description=shop::category_description(lang, &title, &shop.name)
                shop=shop.name
                title=title.clone()
            />
            <div class="page stack">
                <div class="listing-head">
                    <Breadcrumbs
                        label=shop::PATH.in_(lang)
                        above=vec![(paths::home(lang), shop::HOME.in_(lang).to_owned())]
                        here=title.clone()
                    />
                    <h1>{title}</h1>
                </div>
                {goods(listing, page)}
            </div>
        }
        .into_any()
    })
}

//! A category and its goods.

use bridge::page_language;
use domain::catalog::ListingQuery;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::api;
use super::listing::{self, Listing, goods, listing_query};
use crate::frame::{Head, loaded, paths};

/// `/{lang}/c/{slug}`
#[component]
pub fn CategoryPage() -> impl IntoView {
    let lang = page_language();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let query = listing_query();
    let key = move || (slug.get(), query.get());
    let data = Resource::new(key, move |(slug, mut query)| async move {
        // The category is the page's own: nothing in the address leads out of it.
        query.category.clear();
        let page = api::read_category(lang, slug.clone(), query.clone()).await?;
        Ok((slug, query, page))
    });
    loaded(data, listing::waiting, move |shop, (slug, query, mut page)| {
        let title = page.title.clone();
        page.facets.categories.clear();
        // Search engines list the category, not every way to narrow it.
        let is_narrowed = query != ListingQuery::default();
        let listing = Listing {
            path: paths::category(lang, &slug),
            query,
            empty: (words::NOTHING_HERE, words::NOTHING_HERE_TEXT),
        };
        view! {
            <Head
                description=shop::category_description(lang, &title, &shop.name)
                shop=shop.name
                title=title.clone()
                private=is_narrowed
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

//! A category and its goods.

use bridge::{Data, page_language};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api;
use super::listing::{self, listing_query};
use super::shelf::{Shelf, shelf};
use crate::frame::{loaded, paths};

/// `/{lang}/c/{slug}`
#[component]
pub fn CategoryPage() -> impl IntoView {
    let lang = page_language();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let query = listing_query();
    let key = move || (slug.get(), query.get());
    let data = Data::new(key, move |(slug, mut query)| async move {
        // The category is the page's own: nothing in the address leads out of it.
        query.category.clear();
        let page = api::read_category(lang, slug.clone(), query.clone()).await?;
        Ok((slug, query, page))
    });
    loaded(
        data,
        listing::waiting,
        move |shop_frame, (slug, query, mut page)| {
            page.facets.categories.clear();
            let category = Shelf {
                path: paths::category(lang, &slug),
                query,
                page,
                about: String::new(),
                seo_title: String::new(),
                summary: String::new(),
            };
            shelf(shop_frame, category)
        },
    )
}

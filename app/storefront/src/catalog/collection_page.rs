//! A collection and its goods.

use bridge::{Data, page_language};
use domain::catalog::read::CollectionPage as Collection;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::api;
use super::listing::{self, listing_query};
use super::moved::correct_address;
use super::shelf::{Shelf, shelf};
use crate::frame::{loaded, paths};

/// `/{lang}/k/{slug}`
#[component]
pub fn CollectionPage() -> impl IntoView {
    let lang = page_language();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let query = listing_query();
    let key = move || (slug.get(), query.get());
    let data = Data::new(key, move |(slug, query)| async move {
        let page = api::read_collection(lang, slug, query.clone()).await?;
        Ok((query, page))
    });
    correct_address(slug, move || {
        let (query, page) = data.get()?.ok()?;
        let path = paths::collection(lang, &page.slug);
        Some((page.slug, paths::list(&path, &query)))
    });
    loaded(data, listing::waiting, move |shop_frame, (query, collection)| {
        let Collection {
            slug,
            about,
            seo_title,
            summary,
            listing,
        } = collection;
        let collection = Shelf {
            path: paths::collection(lang, &slug),
            query,
            page: listing,
            about,
            seo_title,
            summary,
        };
        shelf(shop_frame, collection)
    })
}

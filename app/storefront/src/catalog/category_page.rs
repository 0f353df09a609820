//! A category and its goods.

use bridge::page_language;
use domain::catalog::read::ListingPage;
use domain::catalog::{ListingQuery, Sort};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::api;
use super::json_ld;
use super::listing::{self, Listing, goods, listing_query};
use crate::frame::{Public, PublicHead, loaded, paths};

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
    loaded(
        data,
        listing::waiting,
        move |shop_frame, (slug, query, mut page)| {
            let title = page.title.clone();
            page.facets.categories.clear();
            let path = paths::category(lang, &slug);
            let above = vec![(paths::home(lang), shop::HOME.in_(lang).to_owned())];
            // A later page of the list is a page of its own; whatever else an address may carry is not.
            let later = ListingQuery {
                after: query.after.clone(),
                ..ListingQuery::default()
            };
            let head = Public {
                title: title.clone(),
                description: shop::category_description(lang, &title, &shop_frame.name),
                path: paths::list(&path, &later),
                unlisted: is_unlisted(&query, &page),
                picture: page.products.first().map(|card| card.picture.clone()),
                properties: vec![("og:type", "website".to_owned())],
                json_ld: json_ld::of_category(&above, &title, &path),
            };
            let listing = Listing {
                path,
                query,
                empty: (words::NOTHING_HERE, words::NOTHING_HERE_TEXT),
            };
            view! {
                <PublicHead shop=shop_frame page=head/>
                <div class="page stack">
                    <div class="listing-head">
                        <Breadcrumbs
                            label=shop::PATH.in_(lang)
                            above
                            here=title.clone()
                        />
                        <h1>{title}</h1>
                    </div>
                    {goods(listing, page)}
                </div>
            }
            .into_any()
        },
    )
}

/// Search engines list the category and its pages in the shop's own order: not every way to narrow it, not the pages
/// of another order, and none without goods.
fn is_unlisted(query: &ListingQuery, page: &ListingPage) -> bool {
    let is_reordered = query.sort != Sort::Relevance && !query.after.is_empty();
    query.is_narrowed() || is_reordered || page.products.is_empty()
}

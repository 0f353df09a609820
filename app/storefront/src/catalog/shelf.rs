//! A list of goods that has a page and a name of its own: a category, a collection.

use bridge::{Data, page_language};
use domain::basics::Language;
use domain::catalog::read::{ListingPage, ShelfPage, ShopFrame};
use domain::catalog::{ListingQuery, Sort};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::listing::{self, Listing, goods, listing_query};
use super::moved::correct_address;
use super::{api, json_ld};
use crate::frame::{Public, PublicHead, loaded, paths};

/// What has such a page.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Category,
    Collection,
}

impl Kind {
    /// Its page's address.
    fn path(self, lang: Language, slug: &str) -> String {
        match self {
            Self::Category => paths::category(lang, slug),
            Self::Collection => paths::collection(lang, slug),
        }
    }
}

/// `/{lang}/c/{slug}`
#[component]
pub fn CategoryPage() -> impl IntoView {
    page_of(Kind::Category)
}

/// `/{lang}/k/{slug}`
#[component]
pub fn CollectionPage() -> impl IntoView {
    page_of(Kind::Collection)
}

fn page_of(kind: Kind) -> AnyView {
    let lang = page_language();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
    let query = listing_query();
    let key = move || (slug.get(), query.get());
    let data = Data::new(key, move |(slug, mut query)| async move {
        let page = match kind {
            Kind::Category => {
                // The category is the page's own: nothing in the address leads out of it.
                query.category.clear();
                api::read_category(lang, slug, query.clone()).await?
            }
            Kind::Collection => api::read_collection(lang, slug, query.clone()).await?,
        };
        Ok((query, page))
    });
    correct_address(slug, move || {
        let (query, page) = data.get()?.ok()?;
        let path = paths::list(&kind.path(lang, &page.slug), &query);
        Some((page.slug, path))
    });
    loaded(data, listing::waiting, move |shop_frame, (query, page)| {
        shelf(shop_frame, kind.path(lang, &page.slug), query, page)
    })
}

/// The page.
fn shelf(shop_frame: ShopFrame, path: String, query: ListingQuery, shelf: ShelfPage) -> AnyView {
    let lang = page_language();
    let ShelfPage {
        slug: _,
        about,
        seo_title,
        summary,
        listing: page,
    } = shelf;
    let title = page.title.clone();
    let above = vec![(paths::home(lang), shop::HOME.in_(lang).to_owned())];
    // A later page of the list is a page of its own; whatever else an address may carry is not.
    let later = ListingQuery {
        after: query.after.clone(),
        ..ListingQuery::default()
    };
    let head = Public {
        title: if seo_title.is_empty() {
            title.clone()
        } else {
            seo_title
        },
        description: if summary.is_empty() {
            shop::category_description(lang, &title, &shop_frame.name, shop_frame.has_vat)
        } else {
            summary
        },
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
                {(!about.is_empty()).then(|| view! { <p class="listing-about">{about}</p> })}
            </div>
            {goods(listing, page)}
        </div>
    }
    .into_any()
}

/// Search engines list the shelf and its pages in the shop's own order: not every way to narrow it, not the pages of
/// another order, and none without goods.
fn is_unlisted(query: &ListingQuery, page: &ListingPage) -> bool {
    let is_reordered = query.sort != Sort::Relevance && !query.after.is_empty();
    query.is_narrowed() || is_reordered || page.products.is_empty()
}

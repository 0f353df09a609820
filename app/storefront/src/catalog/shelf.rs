//! A list of goods that has a page and a name of its own: a category, a collection.

use bridge::page_language;
use domain::catalog::read::{ListingPage, ShopFrame};
use domain::catalog::{ListingQuery, Sort};
use leptos::prelude::*;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::json_ld;
use super::listing::{Listing, goods};
use crate::frame::{Public, PublicHead, paths};

/// What tells one such page from another.
pub struct Shelf {
    /// Its address, in the page's language.
    pub path: String,
    /// What it is narrowed to.
    pub query: ListingQuery,
    /// Its name and its goods.
    pub page: ListingPage,
    /// What stands above the goods, perhaps empty.
    pub about: String,
    /// What search engines are told instead of the name; empty for the name.
    pub seo_title: String,
    /// What they are told about it; empty for a sentence about the name.
    pub summary: String,
}

/// The page.
pub fn shelf(shop_frame: ShopFrame, shelf: Shelf) -> AnyView {
    let lang = page_language();
    let Shelf {
        path,
        query,
        page,
        about,
        seo_title,
        summary,
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

//! A category and its goods.

use bridge::page_language;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::Breadcrumbs;
use wording::{catalog as words, shop};

use super::api;
use super::json_ld;
use super::listing::{self, Listing, goods, query};
use crate::frame::{Public, PublicHead, loaded, paths};

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
    loaded(data, listing::waiting, move |shop_frame, (slug, after, page)| {
        let title = page.title.clone();
        let path = paths::category(lang, &slug);
        let above = vec![(paths::home(lang), shop::HOME.in_(lang).to_owned())];
        let head = Public {
            title: title.clone(),
            description: shop::category_description(lang, &title, &shop_frame.name),
            // A later page of the list is a page of its own; whatever else an address may carry is not.
            path: paths::page_of_list(&path, "", &after),
            picture: page.products.first().map(|card| card.picture.clone()),
            properties: vec![("og:type", "website".to_owned())],
            json_ld: json_ld::of_category(&above, &title, &path),
        };
        let listing = Listing {
            path,
            words: String::new(),
            after,
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
    })
}

//! What a list is narrowed to now, each to be taken off by itself, and its order.

use bridge::page_language;
use domain::basics::Currency;
use domain::catalog::read::Facets;
use domain::catalog::{ListingQuery, Sort};
use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::listing as words;

/// What is chosen: its name, and the list without it.
pub fn chosen(facets: &Facets, query: &ListingQuery, currency: Currency) -> Vec<(String, ListingQuery)> {
    let lang = page_language();
    let mut chosen = Vec::new();
    if let Some(category) = facets.categories.iter().find(|value| value.key == query.category) {
        let without = query.with(|query| query.category.clear());
        chosen.push((category.label.clone(), without));
    }
    if let Some(band) = query.price {
        chosen.push((
            words::band(lang, band, currency),
            query.with(|query| query.price = None),
        ));
    }
    let values = || facets.options.iter().flat_map(|option| &option.values);
    for key in &query.options {
        let known = values()
            .find(|value| value.key == *key)
            .map(|value| value.label.clone());
        // A value nothing has any more still has to come off: by the name it has in the address.
        let name = known.unwrap_or_else(|| key.split(':').next_back().unwrap_or_default().to_owned());
        chosen.push((name, query.toggling(key)));
    }
    if query.in_stock {
        let without = query.with(|query| query.in_stock = false);
        chosen.push((words::IN_STOCK.in_(lang).to_owned(), without));
    }
    chosen
}

/// What is chosen, as links that take it off.
pub fn narrowing(
    facets: &Facets,
    query: &ListingQuery,
    currency: Currency,
    to: &impl Fn(&ListingQuery) -> String,
) -> Option<AnyView> {
    let lang = page_language();
    let chosen = chosen(facets, query, currency);
    if chosen.is_empty() {
        return None;
    }
    let links = chosen.into_iter().map(|(name, without)| {
        view! {
            <li>
                <a class="chip" href=to(&without) rel="nofollow" aria-label=words::take_off(lang, &name)>
                    <bdi>{name.clone()}</bdi>
                    <Icon name=IconName::Close/>
                </a>
            </li>
        }
    });
    let all = view! {
        <nav aria-label=words::CHOSEN.in_(lang)>
            <ul class="chips">
                {links.collect_view()}
                <li><a class="link" href=to(&query.widened())>{words::CLEAR.in_(lang)}</a></li>
            </ul>
        </nav>
    };
    Some(all.into_any())
}

/// The orders, as links.
pub fn orders(query: &ListingQuery, to: &impl Fn(&ListingQuery) -> String) -> AnyView {
    let lang = page_language();
    let links = Sort::ALL.iter().map(|sort| {
        let is_here = *sort == query.sort;
        view! {
            <li>
                <a
                    href=to(&query.with(|query| query.sort = *sort))
                    rel="nofollow"
                    aria-current=is_here.then_some("true")
                >
                    {words::sort(lang, *sort)}
                </a>
            </li>
        }
    });
    view! {
        <nav class="orders" aria-label=words::SORT.in_(lang)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

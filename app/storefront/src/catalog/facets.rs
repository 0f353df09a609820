//! What a list can be narrowed to: plain links with how many goods each leaves. On a phone they fold into one line,
//! by the browser alone.

use bridge::page_language;
use domain::basics::Currency;
use domain::catalog::ListingQuery;
use domain::catalog::read::{FacetValue, Facets};
use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::listing as words;

use super::narrowing::chosen;

/// The facets of a list, each value leading `to` the list with it chosen, or without it where it is.
pub fn facets(
    facets: &Facets,
    query: &ListingQuery,
    currency: Currency,
    to: &impl Fn(&ListingQuery) -> String,
) -> AnyView {
    let lang = page_language();
    let mut groups: Vec<AnyView> = Vec::new();
    let categories = facets.categories.iter().map(|value| {
        let is_chosen = value.key == query.category;
        let key = if is_chosen {
            String::new()
        } else {
            value.key.clone()
        };
        link(value, is_chosen, to(&query.with(|query| query.category = key)))
    });
    // A list that is a category's own offers no other one.
    if facets.categories.len() > 1 || !query.category.is_empty() {
        groups.extend(group(words::CATEGORY.in_(lang).to_owned(), categories.collect()));
    }
    let prices = facets.prices.iter().map(|facet| {
        let is_chosen = query.price == Some(facet.band);
        let value = FacetValue {
            key: String::new(),
            label: words::band(lang, facet.band, currency),
            count: facet.count,
        };
        let price = (!is_chosen).then_some(facet.band);
        link(&value, is_chosen, to(&query.with(|query| query.price = price)))
    });
    groups.extend(group(words::PRICE.in_(lang).to_owned(), prices.collect()));
    for option in &facets.options {
        let values = option.values.iter().map(|value| {
            let is_chosen = query.options.contains(&value.key);
            link(value, is_chosen, to(&query.toggling(&value.key)))
        });
        groups.extend(group(option.name.clone(), values.collect()));
    }
    let in_stock = FacetValue {
        key: String::new(),
        label: words::IN_STOCK.in_(lang).to_owned(),
        count: facets.in_stock,
    };
    if facets.in_stock > 0 || query.in_stock {
        let other = to(&query.with(|query| query.in_stock = !query.in_stock));
        let only = vec![link(&in_stock, query.in_stock, other)];
        groups.extend(group(words::AVAILABILITY.in_(lang).to_owned(), only));
    }
    let in_use = chosen(facets, query, currency).len();
    let summary = if in_use == 0 {
        words::NARROW.in_(lang).to_owned()
    } else {
        words::narrowed_by(lang, in_use)
    };
    view! {
        <details class="facets">
            <summary class="button">
                {summary}
                <Icon name=IconName::ChevronDown/>
            </summary>
            <nav class="facets-sheet" aria-label=words::NARROW.in_(lang)>{groups}</nav>
        </details>
    }
    .into_any()
}

/// One kind of narrowing; nothing where there is nothing to choose.
fn group(name: String, values: Vec<AnyView>) -> Option<AnyView> {
    if values.is_empty() {
        return None;
    }
    let group = view! {
        <section class="facet">
            <h2>{name}</h2>
            <ul>{values}</ul>
        </section>
    };
    Some(group.into_any())
}

fn link(value: &FacetValue, is_chosen: bool, href: String) -> AnyView {
    let lang = page_language();
    view! {
        <li>
            <a
                class="facet-value"
                class:is-chosen=is_chosen
                href=href
                rel="nofollow"
                aria-current=is_chosen.then_some("true")
            >
                <span class="facet-box">{is_chosen.then(|| view! { <Icon name=IconName::Check/> })}</span>
                <bdi>{value.label.clone()}</bdi>
                <span class="muted">{words::count(lang, value.count)}</span>
            </a>
        </li>
    }
    .into_any()
}

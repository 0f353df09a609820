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
    for key in &query.options {
        chosen.push((option_name(facets, key), query.toggling(key)));
    }
    if query.in_stock {
        let without = query.with(|query| query.in_stock = false);
        chosen.push((words::IN_STOCK.in_(lang).to_owned(), without));
    }
    chosen
}

/// What an option value that was chosen is called, with its option: "yes" alone says nothing.
fn option_name(facets: &Facets, key: &str) -> String {
    let mut options = facets.options.iter();
    let known = options.find_map(|option| {
        let value = option.values.iter().find(|value| value.key == key)?;
        Some(words::value_of(&option.name, &value.label))
    });
    // A value nothing has any more still has to come off: by the name it has in the address.
    known.unwrap_or_else(|| {
        let (option, value) = key.split_once(':').unwrap_or(("", key));
        words::value_of(option, value)
    })
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

#[cfg(test)]
mod tests {
    use domain::catalog::read::{FacetValue, OptionFacet};

    use super::*;

    #[test]
    fn a_chosen_value_says_of_what_it_is_one() {
        let yes = FacetValue {
            key: "dishwasher-safe:yes".to_owned(),
            label: "Yes".to_owned(),
            count: 1,
        };
        let facets = Facets {
            options: vec![OptionFacet {
                name: "Dishwasher safe".to_owned(),
                values: vec![yes],
            }],
            ..Facets::default()
        };
        for (key, name) in [
            ("dishwasher-safe:yes", "Dishwasher safe: Yes"),
            ("dishwasher-safe:no", "dishwasher-safe: no"),
            ("clay", "clay"),
        ] {
            assert_eq!(option_name(&facets, key), name, "{key}");
        }
    }
}

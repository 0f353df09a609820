//! What shoppers see of a collection at this moment.

use bridge::page_language;
use domain::catalog::read::{CollectionEditor, ProductCard};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName, Picture};
use wording::console::collections as words;
use wording::console::product;
use wording::{catalog, inventory, numbers};

use super::super::small;

/// The first goods, as their cards say.
pub fn preview(collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let goods = if collection.preview.is_empty() {
        view! {
            <EmptyState icon=IconName::Store title=words::EMPTY.in_(lang) text=words::EMPTY_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        table(&collection.preview)
    };
    view! { <Card title=words::PREVIEW.in_(lang)>{goods}</Card> }.into_any()
}

fn table(cards: &[ProductCard]) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::PRODUCT.in_(lang)),
        Column::text(words::AVAILABLE.in_(lang)),
        Column::number(product::PRICE.in_(lang)),
    ];
    let rows = cards.iter().map(row).collect_view();
    view! { <DataTable name=words::PREVIEW.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(card: &ProductCard) -> AnyView {
    let lang = page_language();
    let href = format!("/{}/p/{}", lang.code(), card.slug);
    let price = if card.from {
        catalog::from_price(lang, card.price)
    } else {
        numbers::money(lang, card.price)
    };
    view! {
        <tr>
            <th scope="row">
                <a class="row" rel="external" href=href>
                    <Picture source=small(&card.picture) alt="" square=true/>
                    <bdi>{card.title.clone()}</bdi>
                </a>
            </th>
            <td data-label=words::AVAILABLE.in_(lang)>{inventory::availability(lang, card.availability)}</td>
            <td class="is-number" data-label=product::PRICE.in_(lang)><bdi>{price}</bdi></td>
        </tr>
    }
    .into_any()
}

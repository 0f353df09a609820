//! A product in a list: picture, name, price, and one line of truth.

use bridge::page_language;
use domain::basics::Day;
use domain::catalog::read::ProductCard as Product;
use domain::catalog::saved_percent;
use domain::inventory::Availability;
use leptos::prelude::*;
use ui::{Badge, Picture, Price};
use wording::{catalog as words, inventory, numbers, shop};

use super::source;
use crate::frame::paths;

/// How many cards stand on the first screen at most; their pictures are not waited for.
const FIRST_ROW: usize = 4;
/// How wide a card's picture stands: half a phone, or a column of the grid.
const SIZES: &str = "(min-width: 48rem) 18rem, 50vw";

/// A list of goods. `arrives` is when they do, where the page knows it; `first` says that nothing stands above it
/// that a phone shows first.
#[component]
pub fn Goods(
    products: Vec<Product>,
    #[prop(optional, into)] arrives: Option<Day>,
    #[prop(optional)] first: bool,
) -> impl IntoView {
    let cards = products.into_iter().enumerate().map(|(index, product)| {
        view! { <ProductCard product arrives eager=first && index < FIRST_ROW/> }
    });
    view! { <ul class="goods">{cards.collect_view()}</ul> }
}

#[component]
fn ProductCard(product: Product, arrives: Option<Day>, eager: bool) -> impl IntoView {
    let lang = page_language();
    let Product {
        slug,
        title,
        picture,
        price,
        from,
        compare_at,
        availability,
    } = product;
    let truth = match (availability, arrives) {
        (Availability::InStock, Some(day)) => shop::arrives_weekday(lang, day),
        _ => inventory::availability(lang, availability),
    };
    let saving = saved_percent(price, compare_at).filter(|_| !availability.is_sold_out());
    let is_low = matches!(availability, Availability::Few(_));
    let written = if from {
        words::from_price(lang, price)
    } else {
        numbers::money(lang, price)
    };
    view! {
        <li class="product-card" class:is-sold-out=availability.is_sold_out()>
            <Picture source=source(&picture) alt=picture.alt sizes=SIZES eager=eager>
                {saving.map(|percent| view! { <Badge sale=true>{words::save_percent(lang, percent)}</Badge> })}
            </Picture>
            <h3 class="product-card-name">
                <a href=paths::product(lang, &slug)>{title}</a>
            </h3>
            <Price now=written was=compare_at.map(|was| numbers::money(lang, was)) was_label=words::WAS.in_(lang)/>
            <p class="product-card-truth" class:is-low=is_low>{truth}</p>
        </li>
    }
}

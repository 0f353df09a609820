//! What stays as the shop was opened, and why; and where the rest of its settings is changed.

use bridge::page_language;
use domain::settings::read::ShopEditor;
use leptos::prelude::*;
use ui::{Card, Code, Pair};
use wording::console::{frame, settings as words};
use wording::numbers;

/// The card.
pub fn card(shop: ShopEditor) -> AnyView {
    let lang = page_language();
    let facts = shop.country.facts();
    let country = wording::text(facts.ar, facts.en).in_(lang);
    view! {
        <Card title=words::FIXED.in_(lang)>
            <div class="card-body stack is-tight">
                <p class="muted">{words::FIXED_WHY.in_(lang)}</p>
                <dl class="pairs is-divided">
                    <Pair name=words::COUNTRY.in_(lang)>{country}</Pair>
                    <Pair name=words::CURRENCY.in_(lang)>{numbers::currency(lang, shop.currency)}</Pair>
                    <Pair name=words::TIME_ZONE.in_(lang)><Code text=shop.time_zone/></Pair>
                </dl>
                <p class="muted">
                    {words::ELSEWHERE.in_(lang)} " "
                    <a class="link" href="/console/delivery">{frame::DELIVERY.in_(lang)}</a>
                </p>
            </div>
        </Card>
    }
    .into_any()
}

//! Whose order it is and where it goes.

use bridge::page_language;
use domain::orders::read::OrderDetail;
use leptos::prelude::*;
use ui::{Card, Code, Pair};
use wording::address;
use wording::console::frame::OWN_NAME;
use wording::console::orders as words;

/// The customer: how to reach them, in which language, what they wrote, and the page they follow their order on.
pub fn customer(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let call = format!("tel:{}", order.row.phone);
    let (name, phone, link) = (
        order.row.name.clone(),
        order.row.phone.clone(),
        order.link.clone(),
    );
    let speaks = OWN_NAME.in_(order.language);
    let note = (!order.note.is_empty()).then(|| {
        let note = order.note.clone();
        view! { <Pair name=words::CUSTOMER_NOTE.in_(lang)><bdi>{note}</bdi></Pair> }
    });
    view! {
        <Card title=words::CUSTOMER.in_(lang)>
            <div class="card-body stack">
                <dl class="pairs is-divided">
                    <Pair name=words::NAME.in_(lang)><bdi>{name}</bdi></Pair>
                    <Pair name=words::PHONE.in_(lang)>
                        <a class="link" href=call rel="external"><Code text=phone/></a>
                    </Pair>
                    <Pair name=words::SPEAKS.in_(lang)>{speaks}</Pair>
                    {note}
                </dl>
                <a class="link" href=link rel="external noreferrer" target="_blank">
                    {words::CUSTOMER_LINK.in_(lang)}
                </a>
                <p class="small muted">{words::CUSTOMER_LINK_MEANS.in_(lang)}</p>
            </div>
        </Card>
    }
    .into_any()
}

/// The address by its parts, as the courier reads it.
pub fn address(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let country = order.address.country;
    let parts = order
        .address
        .parts
        .iter()
        .map(|(part, value)| {
            let value = value.clone();
            view! { <Pair name=address::label(lang, country, *part)><bdi>{value}</bdi></Pair> }
        })
        .collect_view();
    let region = order.address.region.clone();
    view! {
        <Card title=words::ADDRESS.in_(lang)>
            <address class="card-body address">
                <dl class="pairs is-divided">
                    <Pair name=address::region(lang, country)><bdi>{region}</bdi></Pair>
                    {parts}
                </dl>
            </address>
        </Card>
    }
    .into_any()
}

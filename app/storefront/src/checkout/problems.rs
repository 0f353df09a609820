//! Why the order was not placed, above the form: the sentence, and the ways to put it right.

use bridge::Fault;
use domain::refusal::Reason;
use domain::settings::{AddressPart, Country};
use leptos::prelude::*;
use ui::{LinkButton, Notice, Tone};
use wording::{Text, address, checkout as words, refusals};

use super::checkout_state::Checkout;
use crate::frame::{paths, sentence};

#[component]
pub fn Problems(checkout: Checkout, country: Country) -> impl IntoView {
    move || {
        checkout.fault().map(|fault| {
            view! {
                <Notice tone=Tone::Bad title=words::NOT_PLACED.in_(checkout.lang) refusal=fault.name()>
                    {ways_out(checkout, country, &fault)}
                </Notice>
            }
        })
    }
}

fn ways_out(checkout: Checkout, country: Country, fault: &Fault) -> AnyView {
    let lang = checkout.lang;
    let to_basket = || {
        view! {
            <p>
                <LinkButton class="is-small" href=paths::basket(lang)>{words::TO_THE_BASKET.in_(lang)}</LinkButton>
            </p>
        }
    };
    let Some(told) = fault.told() else {
        return view! { <p>{sentence(lang, fault)}</p> }.into_any();
    };
    match told.reason {
        Reason::InvalidFields if !told.fields.is_empty() => {
            let links = told.fields.iter().map(|(field, what)| {
                let name = field_name(checkout, country, field);
                view! { <li><a href=format!("#{field}")>{name}</a> " " {what.clone()}</li> }
            });
            view! {
                <p>{sentence(lang, fault)}</p>
                <ul>{links.collect_view()}</ul>
            }
            .into_any()
        }
        Reason::OutOfStock => {
            let lines = told.lines.iter().map(|line| view! { <li>{line.clone()}</li> });
            view! {
                <p>{refusals::OUT_OF_STOCK.in_(lang)}</p>
                <ul>{lines.collect_view()}</ul>
                {to_basket()}
            }
            .into_any()
        }
        Reason::CashLimitExceeded | Reason::CartEmpty => view! {
            <p>{sentence(lang, fault)}</p>
            {to_basket()}
        }
        .into_any(),
        // The only thing others can change under a shopper's hands without another name for it.
        Reason::ChangedMeanwhile => view! { <p>{words::POLICY_REPLACED.in_(lang)}</p> }.into_any(),
        _ => view! { <p>{sentence(lang, fault)}</p> }.into_any(),
    }
}

/// What a field is called on the page.
fn field_name(checkout: Checkout, country: Country, field: &str) -> String {
    let lang = checkout.lang;
    let of_text = |text: Text| text.in_(lang).to_owned();
    match (field, field.parse::<AddressPart>()) {
        (_, Ok(part)) => address::label(lang, country, part).to_owned(),
        ("phone", _) => of_text(words::PHONE),
        ("name", _) => of_text(words::NAME),
        ("region", _) => address::region(lang, country).to_owned(),
        ("note", _) => of_text(words::NOTE),
        _ => of_text(words::CHECK_OUT),
    }
}

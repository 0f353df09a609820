//! The fields of an address, as the shop's country writes it.

use bridge::page_language;
use domain::settings::{AddressPart, AddressRule, Country};
use leptos::prelude::*;
use ui::{TextField, Typed};
use wording::{address, checkout as words};

use super::checkout_state::Checkout;

#[component]
pub fn AddressFields(checkout: Checkout, country: Country) -> impl IntoView {
    let rules = checkout.page.with_untracked(|page| page.address.clone());
    let fields = rules
        .into_iter()
        .map(|rule| view! { <AddressField checkout country rule/> });
    view! { <div class="fields is-two">{fields.collect_view()}</div> }
}

#[component]
fn AddressField(checkout: Checkout, country: Country, rule: AddressRule) -> impl IntoView {
    let lang = page_language();
    let AddressRule { part, .. } = rule;
    let optional = if rule.is_optional() {
        words::OPTIONAL.in_(lang)
    } else {
        ""
    };
    // What the courier reads needs the whole line.
    let is_long = part == AddressPart::Landmark;
    view! {
        <TextField
            name=part.code()
            label=address::label(lang, country, part)
            typed=typed_as(part)
            value=checkout.typed(part.code())
            error=checkout.wrong(part.code())
            hint=address::hint(lang, part).unwrap_or_default()
            optional
            autocomplete=autocomplete(part)
            {..}
            class:is-whole=is_long
        />
    }
}

/// Codes are written left to right wherever they stand.
const fn typed_as(part: AddressPart) -> Typed {
    match part {
        AddressPart::ShortAddress | AddressPart::PaciNumber | AddressPart::Postcode => Typed::Code,
        _ => Typed::Text,
    }
}

/// HTML's own names for what a browser may fill in (HTML Standard, 4.10.18.7).
const fn autocomplete(part: AddressPart) -> &'static str {
    match part {
        AddressPart::City => "address-level2",
        AddressPart::District | AddressPart::Area => "address-level3",
        AddressPart::Street => "address-line1",
        AddressPart::Postcode => "postal-code",
        _ => "off",
    }
}

//! A line of the basket: what it is, how many, what they cost, and what changed about it.

use bridge::{Fault, Submitted, Told, page_language};
use domain::basics::{Language, Quantity, VariantId};
use domain::cart::read::CartLine;
use domain::cart::{CartChange, QuantityStep};
use domain::refusal::Reason;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Notice, Picture, Price, QuantityStepper, Stepping, Tone};
use wording::{cart as words, numbers, refusals};

use super::api::{RemoveLine, SetUnits};
use super::basket::Basket;
use crate::catalog::{source, stepper_names};
use crate::frame::paths;

/// The line of `variant`. It follows the basket, so that pressing a button moves nothing else on the page.
#[component]
pub fn BasketLine(variant: VariantId, basket: Basket) -> impl IntoView {
    let lang = page_language();
    let line = Memo::new(move |_| {
        basket
            .shown
            .with(|page| page.lines.iter().find(|line| line.variant == variant).cloned())
    });
    let Some(first) = line.get_untracked() else {
        return ().into_any();
    };
    let total = move || {
        line.read()
            .as_ref()
            .map(|line| numbers::money(lang, line.total))
            .unwrap_or_default()
    };
    let is_gone = move || line.read().as_ref().is_some_and(|line| line.available <= 0);
    view! {
        <li class="line" class:is-gone=is_gone>
            <Picture source=source(&first.picture) alt=first.picture.alt.clone() sizes="5rem" square=true/>
            <div class="line-name">
                <a href=paths::product(lang, &first.slug)>{first.title.clone()}</a>
                {(!first.label.is_empty()).then(|| view! { <p class="line-options">{first.label.clone()}</p> })}
                {move || line.get().filter(|line| line.quantity > 1).map(|line| {
                    view! { <p class="line-options">{words::each(lang, line.unit_price)}</p> }
                })}
            </div>
            <div class="line-total">{move || view! { <Price now=total()/> }}</div>
            <div class="line-controls">
                <Units line basket first=first.clone()/>
                <Remove basket line=first/>
            </div>
            {move || line.get().map(|line| changes(lang, &line.changes))}
        </li>
    }
    .into_any()
}

/// The quantity and its buttons: each posts the form, which answers in place.
#[component]
fn Units(line: Memo<Option<CartLine>>, basket: Basket, first: CartLine) -> impl IntoView {
    let lang = page_language();
    let variant = first.variant;
    let number = |n: i64| u32::try_from(n).unwrap_or_default();
    let value =
        Signal::derive(move || number(line.read().as_ref().map_or(first.quantity, |line| line.quantity)));
    let most = Signal::derive(move || {
        number(
            line.read()
                .as_ref()
                .map_or(first.available, |line| line.available),
        )
    });
    let step = move |submit: SubmitEvent| {
        // What can't be read is left to the browser, which posts the form as it stands.
        let Some(form) = Submitted::by(&submit) else {
            return;
        };
        submit.prevent_default();
        let step = form.text("step").parse().unwrap_or(QuantityStep::Set);
        match step.units(&form.text("quantity")) {
            Ok(units) => basket.set(variant, units),
            Err(_) => basket.refuse(no_quantity(lang)),
        }
    };
    view! {
        <form method="post" action=SetUnits::url() on:submit=step>
            <input type="hidden" name="variant" value=variant.to_string()/>
            <QuantityStepper lang value most names=stepper_names(lang) stepping=Stepping::Posting/>
        </form>
    }
}

/// What the shop would say to a number of units that nobody buys.
fn no_quantity(lang: Language) -> Fault {
    let sentence = refusals::no_quantity(lang, Quantity::MAX);
    Fault::Refused(Box::new(Told::plainly(
        lang,
        Reason::QuantityOutOfRange,
        sentence,
    )))
}

/// Takes the line out.
#[component]
fn Remove(basket: Basket, line: CartLine) -> impl IntoView {
    let lang = page_language();
    let remove = move |submit: SubmitEvent| {
        submit.prevent_default();
        basket.set(line.variant, 0);
        // The button that was pressed is gone; whoever uses a keyboard goes on from the heading.
        if let Some(heading) = document().get_element_by_id(super::basket_page::HEADING) {
            let _ =
                leptos::wasm_bindgen::JsCast::unchecked_into::<leptos::web_sys::HtmlElement>(heading).focus();
        }
    };
    view! {
        <form method="post" action=RemoveLine::url() on:submit=remove>
            <input type="hidden" name="variant" value=line.variant.to_string()/>
            <button class="text-button" aria-label=words::remove_named(lang, &line.title)>
                {words::REMOVE.in_(lang)}
            </button>
        </form>
    }
}

/// What changed about the line since it was last looked at.
fn changes(lang: Language, changes: &[CartChange]) -> Option<AnyView> {
    let blocks = changes
        .iter()
        .any(|change| !matches!(change, CartChange::Price { .. }));
    let tone = if blocks { Tone::Bad } else { Tone::Warn };
    let sentences = changes
        .iter()
        .map(|change| view! { <p>{words::change(lang, change)}</p> });
    let sentences = sentences.collect_view();
    (!changes.is_empty()).then(|| view! { <Notice tone>{sentences}</Notice> }.into_any())
}

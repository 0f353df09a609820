//! Choosing a variant. Every value is a link to the variant it leads to, so that what is shown, what is posted and
//! what the address says are always the same one: before any script runs, without one, and when the link is shared.

use std::sync::Arc;

use bridge::page_language;
use domain::catalog::read::{ProductPage, VariantChoice};
use leptos::prelude::*;
use wording::{catalog as words, inventory};

use super::size_guide;

#[component]
pub fn VariantOptions(product: Arc<ProductPage>, chosen: Memo<Option<VariantChoice>>) -> impl IntoView {
    let place = size_guide::place(&product);
    let groups = (0..product.options.len()).map(|option| {
        let guide = (place == Some(option)).then(|| size_guide::size_guide(&product));
        view! {
            <OptionGroup product=product.clone() chosen option/>
            {guide}
        }
    });
    let groups = groups.collect_view();
    let guide = place.is_none().then(|| size_guide::size_guide(&product));
    view! {
        {groups}
        {guide}
    }
}

/// The values of one option.
#[component]
fn OptionGroup(
    product: Arc<ProductPage>,
    chosen: Memo<Option<VariantChoice>>,
    option: usize,
) -> impl IntoView {
    let Some(choice) = product.options.get(option).cloned() else {
        return ().into_any();
    };
    let value_of = move || {
        chosen
            .read()
            .as_ref()
            .and_then(|variant| variant.values.get(option).copied())
    };
    let values = choice.values.clone();
    let name = choice.name;
    let legend = move || {
        let value = value_of()
            .and_then(|value| values.get(value))
            .cloned()
            .unwrap_or_default();
        words::option(&name, &value)
    };
    let links = choice.values.into_iter().enumerate().map(|(value, label)| {
        let (product, product_too) = (product.clone(), product.clone());
        let leads_to = Memo::new(move |_| {
            let chosen = chosen.read();
            let variant = chosen.as_ref()?;
            product.with_value(variant, option, value).map(|variant| variant.id)
        });
        let can_be_had = Memo::new(move |_| {
            chosen.read().as_ref().is_some_and(|variant| product_too.can_be_had(variant, option, value))
        });
        view! { <ValueLink label leads_to can_be_had is_chosen=Memo::new(move |_| value_of() == Some(value))/> }
    });
    view! {
        <fieldset>
            <legend class="options-name">{legend}</legend>
            <div class="options">{links.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn ValueLink(
    label: String,
    leads_to: Memo<Option<domain::basics::VariantId>>,
    can_be_had: Memo<bool>,
    is_chosen: Memo<bool>,
) -> impl IntoView {
    let lang = page_language();
    let href = move || leads_to.get().map(|variant| format!("?variant={variant}"));
    view! {
        <a
            class="option"
            class:is-sold-out=move || !can_be_had.get()
            href=href
            aria-current=move || is_chosen.get().then_some("true")
            data-noscroll=""
            prop:replace=true
        >
            <span>{label}</span>
            {move || {
                (!can_be_had.get())
                    .then(|| view! { <span class="visually-hidden">{inventory::SOLD_OUT.in_(lang)}</span> })
            }}
        </a>
    }
}

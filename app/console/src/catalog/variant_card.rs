//! One variant: its price, and its stock place by place.

use bridge::page_language;
use domain::basics::ProductId;
use domain::catalog::read::EditorVariant;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, TextField, Typed};
use wording::console::catalog as words;
use wording::numbers;

use super::api::SetPrice;
use super::sale_form::sale_form;
use crate::frame::{Answer, action};
use crate::inventory::{CorrectionForm, levels_head};

/// The variant, with the forms its viewer may use.
#[component]
pub fn VariantCard(
    product: ProductId,
    variant: EditorVariant,
    may_price: bool,
    may_correct: bool,
) -> impl IntoView {
    let lang = page_language();
    let name = if variant.label.is_empty() {
        words::ONLY_VARIANT.in_(lang).to_owned()
    } else {
        variant.label.clone()
    };
    let sale = may_price.then(|| sale_form(product, &variant));
    let movements = format!("/console/stock?variant={}", variant.id);
    let price = if may_price {
        price_form(product, &variant)
    } else {
        price(&variant)
    };
    let back = format!("/console/products/{product}");
    let id = variant.id;
    let levels = variant
        .stock
        .into_iter()
        .map(|level| {
            let back = back.clone();
            view! { <CorrectionForm variant=id level back may_correct/> }
        })
        .collect_view();
    view! {
        <section class="form-section">
            <div class="form-section-about">
                <h3><bdi>{name}</bdi></h3>
                <p><Code text=variant.sku/></p>
                <p><a class="link" href=movements>{words::MOVEMENTS.in_(lang)}</a></p>
            </div>
            <div class="stack">
                {price}
                {sale}
                <div class="table-wrap">
                    <table class="table is-stacking" aria-label=words::STOCK.in_(lang)>
                        {levels_head()}
                        <tbody>{levels}</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn price(variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    view! { <p><bdi>{numbers::money(lang, variant.price)}</bdi></p> }.into_any()
}

fn price_form(product: ProductId, variant: &EditorVariant) -> AnyView {
    let lang = page_language();
    let save = action::<SetPrice, _>();
    let id = variant.id.to_string();
    let answer = Answer::to(save, &[("variant", &id)]);
    let currency = numbers::currency(lang, variant.price.currency);
    let compare_at = variant
        .compare_at
        .map(domain::basics::Money::to_plain_string)
        .unwrap_or_default();
    let price = variant.price.to_plain_string();
    view! {
        <ActionForm action=save attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="product" value=product.to_string()/>
            <input type="hidden" name="variant" value=id.clone()/>
            <div class="fields is-inline">
                <TextField
                    name="price"
                    id=format!("price-{id}")
                    label=words::price_in(lang, currency)
                    typed=Typed::Amount
                    value=answer.typed("price", price)
                    error=answer.wrong("price")
                    autocomplete="off"
                />
                <TextField
                    name="compare_at"
                    id=format!("compare-{id}")
                    label=words::compare_in(lang, currency)
                    optional=words::OPTIONAL.in_(lang)
                    typed=Typed::Amount
                    value=answer.typed("compare_at", compare_at)
                    error=answer.wrong("compare_at")
                    autocomplete="off"
                />
                <Button class="is-small" busy=save.pending()>{words::SAVE_PRICE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

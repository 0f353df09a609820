//! One variant: what it is and costs on its line, and folded under it its price, sale, numbers and stock.

use bridge::page_language;
use domain::basics::ProductId;
use domain::catalog::read::{EditorVariant, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, Icon, IconName, TextField, Typed};
use wording::console::{catalog as words, product as product_words};
use wording::numbers;

use super::api::SetPrice;
use super::editor::variant_details;
use super::sale_form::sale_form;
use crate::frame::{Answer, DoneNotice, Outcome, action};
use crate::inventory::{CorrectionForm, Sought, bundle_card, levels_head};

/// What its viewer may do with a variant.
#[derive(Debug, Clone, Copy)]
pub struct May {
    /// Price and edit it.
    pub edit: bool,
    /// Correct its stock.
    pub correct: bool,
}

/// The variant, with the forms its viewer may use. It stands open when it is the only one, when the address names it,
/// and when this page answers one of its forms.
pub fn variant_card(
    product: &ProductEditor,
    variant: &EditorVariant,
    (may, sought): (May, &Sought),
) -> AnyView {
    let lang = page_language();
    let name = if variant.label.is_empty() {
        words::ONLY_VARIANT.in_(lang).to_owned()
    } else {
        variant.label.clone()
    };
    let id = variant.id.to_string();
    let is_named = id == sought.bundle;
    let is_only = product.variants.len() == 1;
    let is_answered = Outcome::is_about("variant", &id) || Outcome::is_about("bundle", &id);
    let is_open = is_only || is_named || is_answered;
    let code = (!variant.sku.is_empty()).then(|| view! { <Code text=variant.sku.clone()/> });
    view! {
        <details class="variant" id=format!("variant-{id}") open=is_open>
            <summary>
                <h3><bdi>{name}</bdi></h3>
                {code}
                <span class="variant-price"><bdi>{numbers::money(lang, variant.price)}</bdi></span>
                <span class="variant-stock muted">{product_words::can_be_sold(lang, variant.available)}</span>
                <Icon name=IconName::ChevronDown/>
            </summary>
            {is_named.then(|| view! { <DoneNotice/> })}
            {inside(product, variant, (may, sought))}
        </details>
    }
    .into_any()
}

fn inside(product: &ProductEditor, variant: &EditorVariant, (may, sought): (May, &Sought)) -> AnyView {
    let lang = page_language();
    let movements = format!("/console/stock?variant={}", variant.id);
    let back = format!("/console/products/{}?variant={}", product.id, variant.id);
    let (id, may_correct) = (variant.id, may.correct);
    let levels = variant
        .stock
        .iter()
        .cloned()
        .map(|level| {
            let back = back.clone();
            view! { <CorrectionForm variant=id level back may_correct/> }
        })
        .collect_view();
    let forms = may.edit.then(|| {
        view! {
            {price_form(product.id, variant)}
            {sale_form(product.id, variant)}
            {variant_details(product, variant)}
            {bundle_card(product, variant, sought)}
        }
    });
    // A bundle stands on no shelf.
    let stock = (!variant.stock.is_empty()).then(|| {
        view! {
            <div class="table-wrap">
                <table class="table is-stacking" aria-label=words::STOCK.in_(lang)>
                    {levels_head()}
                    <tbody>{levels}</tbody>
                </table>
            </div>
            <p><a class="link" href=movements>{words::MOVEMENTS.in_(lang)}</a></p>
        }
    });
    view! {
        <div class="variant-inside stack">
            {forms}
            {stock}
        </div>
    }
    .into_any()
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

//! What a product is: its type, what is said of it by the attributes of that, and a size guide of its own.

use bridge::page_language;
use domain::catalog::read::ProductEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, SelectField, Unfold};
use wording::console::types as words;

use super::super::types::{confirm, guide_fields};
use super::api::{EditAttributes, EditOwnGuide, SetType};
use super::value_fields::value_fields;
use crate::frame::{Answer, action};

/// The card.
pub fn attributes(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    view! {
        <section class="card" id="attributes">
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::OF_PRODUCT.in_(lang)}</h2>
                    <p>{words::OF_PRODUCT_MEANS.in_(lang)}</p>
                    <p><a class="link" href="/console/types">{words::MANAGE.in_(lang)}</a></p>
                </div>
                <div class="stack">
                    {type_form(product)}
                    {values_form(product)}
                    {guide_form(product)}
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn type_form(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let save = action::<SetType, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let now = product.product_type.map(|id| id.to_string()).unwrap_or_default();
    let types = product.types.iter();
    let types = types.map(|known| Choice::new(known.id.to_string(), &known.name));
    let none = Choice::new("", words::NO_TYPE.in_(lang));
    let choices: Vec<Choice> = std::iter::once(none).chain(types).collect();
    view! {
        <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
            {confirm(&answer)}
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="version" value=version/>
            <div class="fields is-inline">
                <SelectField
                    name="product_type"
                    label=words::NAME.in_(lang)
                    choices
                    value=answer.typed("product_type", now)
                    error=answer.wrong("product_type")
                />
                <Button class="is-small" busy=save.pending()>{words::SAVE_TYPE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn values_form(product: &ProductEditor) -> Option<AnyView> {
    if product.attributes.is_empty() {
        return None;
    }
    let lang = page_language();
    let save = action::<EditAttributes, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let fields = product.attributes.iter().enumerate();
    let fields = fields.map(|(index, attribute)| value_fields(&answer, index, attribute));
    let fields = fields.collect_view();
    let form = view! {
        <ActionForm action=save attr:class="stack" attr:novalidate=true>
            {answer.notice()}
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="version" value=version/>
            {fields}
            <p><Button busy=save.pending()>{words::SAVE_VALUES.in_(lang)}</Button></p>
        </ActionForm>
    };
    Some(form.into_any())
}

fn guide_form(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditOwnGuide, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let means = if product.type_has_guide {
        &words::OWN_GUIDE_REPLACES
    } else {
        &words::OWN_GUIDE_MEANS
    };
    let is_open = answer.is_here() || !product.guide.is_empty();
    let fields = guide_fields(&answer, &product.guide);
    view! {
        <Unfold summary=words::OWN_GUIDE.in_(lang) class="button is-small" open=is_open>
            <ActionForm action=save attr:class="stack is-tight">
                {answer.notice()}
                <input type="hidden" name="product" value=id/>
                <input type="hidden" name="version" value=version/>
                <p class="field-hint">{means.in_(lang)}</p>
                {fields}
                <p><Button class="is-small" busy=save.pending()>{words::SAVE_GUIDE.in_(lang)}</Button></p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

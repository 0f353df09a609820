//! One option: its names, its values in their order, and a row for new ones. Every button saves what was typed, and some
//! do one thing more.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::{EditorOption, EditorValue, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, TextField};
use wording::console::catalog::OPTIONAL;
use wording::console::product as words;

use super::super::value_rows::{new_row, value_row};
use super::api::{EditOption, RemoveOption};
use crate::frame::{Answer, action};

/// The form of an option.
pub fn option_form(product: &ProductEditor, option: &EditorOption) -> AnyView {
    let lang = page_language();
    let save = action::<EditOption, _>();
    let key = option.position.to_string();
    let answer = Answer::to(save, &[("option", &key)]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let (present, past): (Vec<_>, Vec<_>) = option.values.iter().partition(|value| !value.is_past);
    let count = present.len();
    let rows = present
        .into_iter()
        .enumerate()
        .map(|(index, value)| {
            let used = words::variants(lang, value.offered);
            value_row(&answer, (index, count), (value.position, &value.value, used))
        })
        .collect_view();
    let names = [
        (
            "name_ar",
            Language::Arabic,
            &words::NAME_AR,
            option.name.ar.clone(),
        ),
        (
            "name_en",
            Language::English,
            &words::NAME_EN,
            option.name.en.clone(),
        ),
    ];
    let names = names.map(|(name, of, label, before)| {
        view! {
            <div lang=of.code() dir=of.dir()>
                <TextField
                    name
                    id=format!("{name}-{key}")
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, before)
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    view! {
        <div class="option-editor">
            <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product" value=id/>
                <input type="hidden" name="version" value=version/>
                <input type="hidden" name="option" value=key.clone()/>
                // Enter in a field presses the first button, which must only save.
                <button class="visually-hidden" tabindex="-1" aria-hidden="true" name="act" value=""></button>
                <div class="fields is-two">{names.collect_view()}</div>
                <ul class="option-values" aria-label=words::VALUE.in_(lang)>
                    {rows}
                    {new_row(&answer, count)}
                </ul>
                <p class="field-hint">{words::VALUES_MEAN.in_(lang)}</p>
                <p><Button class="is-small" busy=save.pending()>{words::SAVE_OPTION.in_(lang)}</Button></p>
            </ActionForm>
            {past_values(&past)}
            {remove_option(product, option)}
        </div>
    }
    .into_any()
}

/// Values that only variants have which are no longer offered.
fn past_values(values: &[&EditorValue]) -> Option<AnyView> {
    let lang = page_language();
    let names: Vec<&str> = values.iter().map(|value| value.value.in_(lang)).collect();
    (!names.is_empty()).then(|| {
        view! {
            <p class="small muted">
                {words::PAST_VALUES.in_(lang)} ": " <bdi>{names.join(" · ")}</bdi>
            </p>
        }
        .into_any()
    })
}

/// Only where nothing differs in it any more.
fn remove_option(product: &ProductEditor, option: &EditorOption) -> Option<AnyView> {
    let offered = option.values.iter().filter(|value| value.offered > 0).count();
    if offered > 1 {
        return None;
    }
    let lang = page_language();
    let remove = action::<RemoveOption, _>();
    let key = option.position.to_string();
    let answer = Answer::to(remove, &[("option", &key)]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let form = view! {
        <ActionForm action=remove>
            {answer.notice()}
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="option" value=key/>
            <button class="text-button">{words::REMOVE_OPTION.in_(lang)}</button>
        </ActionForm>
    };
    Some(form.into_any())
}

//! What a shopper chooses: the options, and the combinations of their values that are not made.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::ProductEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, TextField, Unfold};
use wording::console::catalog::OPTIONAL;
use wording::console::product as words;

use super::api::{AddOption, MakeVariants};
use super::option_form::option_form;
use crate::frame::{Answer, action};

/// The most options of a product.
const OPTIONS_MAX: usize = 3;
/// Missing combinations that are named; more are counted.
const NAMED_MAX: usize = 12;

/// The card.
pub fn options_card(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let options = product
        .options
        .iter()
        .map(|option| option_form(product, option))
        .collect_view();
    let none = product
        .options
        .is_empty()
        .then(|| view! { <p class="muted">{words::NO_OPTIONS.in_(lang)}</p> });
    let add = (product.options.len() < OPTIONS_MAX).then(|| add_form(product));
    view! {
        <section class="card" id="options">
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::OPTIONS.in_(lang)}</h2>
                    <p>{words::OPTIONS_MEAN.in_(lang)}</p>
                </div>
                <div class="stack">
                    {none} {options} {missing(product)} {add}
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn add_form(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let add = action::<AddOption, _>();
    let answer = Answer::to(add, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let names = [
        ("name_ar", Language::Arabic, &words::NAME_AR),
        ("name_en", Language::English, &words::NAME_EN),
        ("values[0][ar]", Language::Arabic, &words::VALUES_AR),
        ("values[0][en]", Language::English, &words::VALUES_EN),
    ];
    let fields = names.map(|(name, of, label)| {
        let kind = if name.starts_with("name") {
            "name"
        } else {
            "values"
        };
        view! {
            <div lang=of.code() dir=of.dir()>
                <TextField
                    name
                    id=format!("new-option-{kind}-{}", of.code())
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, "")
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    view! {
        <Unfold summary=words::ADD_OPTION.in_(lang) open=answer.is_here()>
            <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product" value=id/>
                <input type="hidden" name="version" value=version/>
                <div class="fields is-two">{fields.collect_view()}</div>
                <p class="field-hint">{words::VALUES_MEAN.in_(lang)}</p>
                <p class="field-hint">{words::FIRST_VALUE_MEANS.in_(lang)}</p>
                <p><Button busy=add.pending()>{words::ADD_OPTION.in_(lang)}</Button></p>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// The combinations nobody made yet, and the button that makes them.
fn missing(product: &ProductEditor) -> Option<AnyView> {
    if product.missing.is_empty() {
        return None;
    }
    let lang = page_language();
    let make = action::<MakeVariants, _>();
    let answer = Answer::to(make, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let count = i64::try_from(product.missing.len()).unwrap_or(i64::MAX);
    let named = product.missing.iter().take(NAMED_MAX).cloned();
    let named = named
        .map(|name| view! { <li><bdi>{name}</bdi></li> })
        .collect_view();
    let more = (product.missing.len() > NAMED_MAX).then_some("…");
    let form = view! {
        <ActionForm action=make attr:class="missing row is-spread">
            {answer.notice()}
            <input type="hidden" name="product" value=id/>
            <input type="hidden" name="version" value=version/>
            <div>
                <strong>{words::missing(lang, count)}</strong>
                <ul class="missing-names small muted">
                    {named}
                    {more.map(|more| view! { <li>{more}</li> })}
                </ul>
            </div>
            <Button class="is-small" busy=make.pending()>{words::MAKE_MISSING.in_(lang)}</Button>
        </ActionForm>
    };
    Some(form.into_any())
}

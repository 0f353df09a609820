//! The forms of a type as a whole: making one, its name, its size guide, taking it away.

use bridge::page_language;
use domain::basics::{Language, Translated};
use domain::catalog::read::TypeEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, TextField};
use wording::console::catalog::OPTIONAL;
use wording::console::product::{NAME_AR, NAME_EN};
use wording::console::types as words;

use super::api::{AddType, EditGuide, EditType, RemoveType};
use super::parts::{confirm, guide_fields};
use crate::frame::{Answer, action, form_section};

/// Makes a type.
pub fn add_type() -> AnyView {
    let lang = page_language();
    let add = action::<AddType, _>();
    let answer = Answer::to(add, &[]);
    let fields = names(&answer, "new-type", &Translated::default());
    view! {
        <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <div class="fields is-inline">
                {fields}
                <Button class="is-small" busy=add.pending()>{words::ADD_TYPE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// Its name.
pub fn name_form(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditType, _>();
    let answer = Answer::to(save, &[]);
    let fields = names(&answer, "type", &kind.name);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let fields = view! {
        <div class="stack">
            {answer.notice()}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            <div class="fields is-two">{fields}</div>
            <p><Button class="is-small" busy=save.pending()>{words::RENAME.in_(lang)}</Button></p>
        </div>
    };
    view! {
        <ActionForm action=save attr:class="card" attr:novalidate=true>
            {form_section(&words::TYPE_NAME, &words::TYPE_NAME_MEANS, fields.into_any())}
        </ActionForm>
    }
    .into_any()
}

/// Its size guide.
pub fn guide_form(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditGuide, _>();
    let answer = Answer::to(save, &[]);
    let fields = guide_fields(&answer, &kind.guide);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    let fields = view! {
        <div class="stack">
            {answer.notice()}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            {fields}
        </div>
    };
    view! {
        <ActionForm action=save attr:class="card" attr:id="guide">
            {form_section(&words::GUIDE, &words::GUIDE_MEANS, fields.into_any())}
            <div class="form-foot">
                <Button busy=save.pending()>{words::SAVE_GUIDE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// Takes it away.
pub fn remove_form(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveType, _>();
    let answer = Answer::to(remove, &[]);
    let (id, version) = (kind.id.to_string(), kind.version.to_string());
    view! {
        <ActionForm action=remove attr:class="stack is-tight">
            {confirm(&answer)}
            <input type="hidden" name="product_type" value=id/>
            <input type="hidden" name="version" value=version/>
            <p><button class="text-button">{words::REMOVE_TYPE.in_(lang)}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// A name in both languages. `key` tells the fields of a page apart.
pub fn names(answer: &Answer, key: &str, before: &Translated) -> AnyView {
    let fields = [
        ("name_ar", Language::Arabic, &NAME_AR, &before.ar),
        ("name_en", Language::English, &NAME_EN, &before.en),
    ];
    let fields = fields.map(|(name, of, label, before)| {
        view! {
            <div class="field" lang=of.code() dir=of.dir()>
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
    fields.collect_view().into_any()
}

//! The forms of the list: adding a category, moving it, calling a brand otherwise.

use bridge::page_language;
use domain::basics::{Language, Translated};
use domain::catalog::read::ShelfRow;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, TextField};
use wording::console::catalog::OPTIONAL;
use wording::console::product::{NAME_AR, NAME_EN};
use wording::console::shelves as words;

use super::super::movers::up_down;
use super::api::{AddCategory, EditBrand, MoveCategory};
use crate::frame::{Answer, action};

/// Adds a category.
pub fn add_category() -> AnyView {
    let lang = page_language();
    let add = action::<AddCategory, _>();
    let answer = Answer::to(add, &[]);
    let fields = names(&answer, "new", &Translated::default());
    view! {
        <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <div class="fields is-inline">
                {fields}
                <Button class="is-small" busy=add.pending()>{words::ADD.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// A brand's names.
pub fn brand_names(row: &ShelfRow) -> AnyView {
    let save = action::<EditBrand, _>();
    let answer = Answer::to(save, &[("brand", &row.id)]);
    let fields = names(&answer, &row.id, &row.name);
    let id = row.id.clone();
    view! {
        <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <input type="hidden" name="brand" value=id/>
            <div class="fields is-inline">
                {fields}
                <Button class="is-small" busy=save.pending()>{words::RENAME.in_(page_language())}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn names(answer: &Answer, id: &str, before: &Translated) -> AnyView {
    let fields = [
        ("name_ar", Language::Arabic, &NAME_AR, &before.ar),
        ("name_en", Language::English, &NAME_EN, &before.en),
    ];
    let fields = fields.map(|(name, of, label, before)| {
        view! {
            <div class="field" lang=of.code() dir=of.dir()>
                <TextField
                    name
                    id=format!("{name}-{id}")
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

/// One place up, one place down.
pub fn movers(row: &ShelfRow, place: (usize, usize)) -> AnyView {
    let step = action::<MoveCategory, _>();
    let id = row.id.clone();
    let buttons = up_down(row.name.in_(page_language()), place);
    view! {
        <ActionForm action=step attr:class="row">
            <input type="hidden" name="category" value=id/>
            {buttons}
        </ActionForm>
    }
    .into_any()
}

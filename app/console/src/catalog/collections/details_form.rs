//! The texts of a collection, its address, what search engines are told, and how many conditions goods have to meet.

use bridge::page_language;
use domain::catalog::read::CollectionEditor;
use domain::catalog::{CollectionMode, Matching};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Choice, SelectField};
use wording::console::collections as words;

use super::super::search_engines::search_engines;
use super::super::shelf_fields::{shelf_fields, told};
use super::api::EditCollection;
use crate::frame::{Answer, action, form_section};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn details(collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditCollection, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (collection.row.id.to_string(), collection.version.to_string());
    let texts = &collection.form.texts;
    let fields = view! {
        <div class="stack">
            {answer.notice()}
            <input type="hidden" name="collection" value=id/>
            <input type="hidden" name="version" value=version/>
            {shelf_fields(&answer, texts, &collection.former_slugs)}
            {place(&answer, collection)}
            {search_engines(&answer, &told(texts))}
        </div>
    };
    view! {
        <ActionForm action=save attr:class="card" attr:id="details" attr:novalidate=true>
            {form_section(&words::DETAILS, &words::DETAILS_MEAN, fields.into_any())}
            <div class="form-foot">
                <Button busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// Whether the menu names it, and of a rule how many conditions count.
fn place(answer: &Answer, collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let before = &collection.form;
    let in_menu = !answer.typed("in_menu", &before.in_menu).is_empty();
    let matching = (collection.row.mode == CollectionMode::Ruled).then(|| {
        let choices = Matching::ALL
            .iter()
            .map(|matching| Choice::new(matching.code(), words::matching(lang, *matching)))
            .collect();
        view! {
            <SelectField
                name="matching"
                label=words::MATCHING.in_(lang)
                choices
                value=answer.typed("matching", &before.matching)
                error=answer.wrong("matching")
            />
        }
    });
    view! {
        {matching}
        <Checkbox name="in_menu" value="on" checked=in_menu>{words::IN_MENU.in_(lang)}</Checkbox>
    }
    .into_any()
}

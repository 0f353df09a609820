//! The texts of a collection, its address, what search engines are told, and how many conditions goods have to meet.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::CollectionEditor;
use domain::catalog::{CollectionForm, CollectionMode, Matching};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Choice, SelectField, TextArea, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::collections as words;
use wording::console::product::{self, NAME_AR, NAME_EN};

use super::super::search_engines::{Told, former, search_engines};
use super::api::EditCollection;
use crate::frame::{Answer, action, form_section};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn details(collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditCollection, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (collection.row.id.to_string(), collection.version.to_string());
    let before = &collection.form;
    let texts = Language::ALL.map(|of| texts(&answer, of, before)).collect_view();
    let told = Told {
        title: [&before.seo_title_ar, &before.seo_title_en],
        about: [&before.seo_about_ar, &before.seo_about_en],
    };
    let fields = view! {
        <div class="stack">
            {answer.notice()}
            <input type="hidden" name="collection" value=id/>
            <input type="hidden" name="version" value=version/>
            <div class="two-languages">{texts}</div>
            <TextField
                name="slug"
                label=product::SLUG.in_(lang)
                hint=product::SLUG_MEANS.in_(lang)
                typed=Typed::Code
                value=answer.typed("slug", &before.slug)
                error=answer.wrong("slug")
                autocomplete="off"
            />
            {former(&collection.former_slugs)}
            {place(&answer, collection)}
            {search_engines(&answer, &told)}
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

/// The name and the text above the goods in one language, in its own direction.
fn texts(answer: &Answer, of: Language, before: &CollectionForm) -> AnyView {
    let (name, label, about, was) = match of {
        Language::Arabic => (
            "name_ar",
            &NAME_AR,
            "about_ar",
            (&before.name_ar, &before.about_ar),
        ),
        Language::English => (
            "name_en",
            &NAME_EN,
            "about_en",
            (&before.name_en, &before.about_en),
        ),
    };
    view! {
        <div class="stack" lang=of.code() dir=of.dir()>
            <TextField
                name=name
                label=label.in_(of)
                optional=OPTIONAL.in_(of)
                value=answer.typed(name, was.0)
                error=answer.wrong(name)
                autocomplete="off"
            />
            <TextArea
                name=about
                label=words::ABOUT.in_(of)
                optional=OPTIONAL.in_(of)
                rows=3
                value=answer.typed(about, was.1)
                error=answer.wrong(about)
            />
        </div>
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

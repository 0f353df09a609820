//! One category: its texts, its address, and what search engines are told of it.

use bridge::page_language;
use domain::catalog::read::CategoryEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code};
use wording::console::catalog::SEE_IN_SHOP;
use wording::console::collections::DETAILS;
use wording::console::shelves as words;

use super::super::search_engines::search_engines;
use super::super::shelf_fields::{shelf_fields, told};
use super::ADDRESS;
use super::api::{self, EditCategory};
use crate::frame::{
    Answer, DetailPath, DoneNotice, Fresh, Outcome, action, form_section, loaded_whole, path_param,
};

/// `/console/categories/{id}`.
#[component]
pub fn CategoryEditPage() -> impl IntoView {
    Outcome::provide(&["catalog/edit_category"]);
    let id = path_param("id");
    let fresh = Fresh::here();
    let category = Resource::new(move || (id.get(), fresh.get()), |(id, _)| api::open_category(id));
    loaded_whole(category, |_, category| page(&category))
}

fn page(category: &CategoryEditor) -> AnyView {
    view! {
        {head(category)}
        <DoneNotice/>
        {details(category)}
    }
    .into_any()
}

fn head(category: &CategoryEditor) -> AnyView {
    let lang = page_language();
    let name = category.name.in_(lang).to_owned();
    let slug = category.form.slug.clone();
    let in_shop = format!("/{}/c/{slug}", lang.code());
    view! {
        <DetailPath above=(ADDRESS, &words::TITLE) here=name.clone()/>
        <div class="detail-head">
            <div class="detail-title"><h1><bdi>{name}</bdi></h1></div>
            <div class="detail-facts">
                <span>{words::goods(lang, category.products)}</span>
                <span><Code text=slug/></span>
                <a class="link" rel="external" href=in_shop>{SEE_IN_SHOP.in_(lang)}</a>
            </div>
        </div>
    }
    .into_any()
}

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
fn details(category: &CategoryEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditCategory, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (category.id.to_string(), category.version.to_string());
    let fields = view! {
        <div class="stack">
            {answer.notice()}
            <input type="hidden" name="category" value=id/>
            <input type="hidden" name="version" value=version/>
            {shelf_fields(&answer, &category.form, &category.former_slugs)}
            {search_engines(&answer, &told(&category.form))}
        </div>
    };
    view! {
        <ActionForm action=save attr:class="card" attr:id="details" attr:novalidate=true>
            {form_section(&DETAILS, &words::DETAILS_MEAN, fields.into_any())}
            <div class="form-foot">
                <Button busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

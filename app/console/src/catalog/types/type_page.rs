//! One type: its name, what it asks of its products, and its size guide.

use bridge::page_language;
use domain::catalog::read::TypeEditor;
use leptos::prelude::*;
use wording::console::types as words;

use super::{api, attribute_forms, type_forms};
use crate::frame::{DetailPath, DoneNotice, Fresh, Outcome, form_section, loaded_whole, path_param};

/// `/console/types/{id}`.
#[component]
pub fn TypePage() -> impl IntoView {
    Outcome::provide(&[
        "catalog/edit_type",
        "catalog/remove_type",
        "catalog/edit_guide",
        "catalog/add_attribute",
        "catalog/take_attribute",
        "catalog/edit_attribute",
        "catalog/move_attribute",
        "catalog/remove_attribute",
    ]);
    let id = path_param("id");
    let fresh = Fresh::here();
    let kind = Resource::new(move || (id.get(), fresh.get()), |(id, _)| api::open_type(id));
    loaded_whole(kind, |_, kind| page(&kind))
}

fn page(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let name = kind.name.in_(lang).to_owned();
    view! {
        <DetailPath above=("/console/types", &words::TITLE) here=name.clone()/>
        <div class="detail-head">
            <div class="detail-title"><h1><bdi>{name}</bdi></h1></div>
            <div class="detail-facts"><span>{words::goods(lang, kind.products)}</span></div>
        </div>
        <DoneNotice/>
        {type_forms::name_form(kind)}
        {attributes(kind)}
        {type_forms::guide_form(kind)}
        {type_forms::remove_form(kind)}
    }
    .into_any()
}

fn attributes(kind: &TypeEditor) -> AnyView {
    let lang = page_language();
    let count = kind.attributes.len();
    let all = kind.attributes.iter().enumerate();
    let all = all.map(|(index, attribute)| attribute_forms::attribute(kind, attribute, (index, count)));
    let all = all.collect_view();
    let none = (count == 0).then(|| view! { <p class="muted">{words::NO_ATTRIBUTES.in_(lang)}</p> });
    let fields = view! {
        <div class="stack">
            {none} {all} {attribute_forms::add_form(kind)} {attribute_forms::take_form(kind)}
        </div>
    };
    view! {
        <section class="card" id="attributes">
            {form_section(&words::ATTRIBUTES, &words::ATTRIBUTES_MEAN, fields.into_any())}
        </section>
    }
    .into_any()
}

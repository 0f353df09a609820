//! Every collection, in the order of the menu.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::basics::Language;
use domain::catalog::read::CollectionRow;
use domain::catalog::{CollectionMode, CollectionStatus};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{
    Button, Card, Choice, Code, Column, DataTable, EmptyState, IconName, SelectField, StatusPill, TextField,
    Tone,
};
use wording::catalog;
use wording::console::catalog::OPTIONAL;
use wording::console::collections as words;
use wording::console::product::{NAME_AR, NAME_EN};

use super::super::movers::up_down;
use super::ADDRESS;
use super::api::{self, AddCollection, MoveCollection};
use crate::frame::{Answer, DoneNotice, Fresh, Outcome, PageHead, action, loaded};

/// `/console/collections`.
#[component]
pub fn CollectionListPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/add_collection", "catalog/move_collection"]);
    let fresh = Fresh::here();
    let list = Resource::new(move || fresh.get(), |_| api::list_collections());
    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        <DoneNotice/>
        {loaded(list, |viewer: Viewer, rows| content(viewer.may(Permission::EditProducts), &rows))}
    }
    .into_any()
}

fn content(may_edit: bool, rows: &[CollectionRow]) -> AnyView {
    let lang = page_language();
    let list = if rows.is_empty() {
        view! {
            <EmptyState icon=IconName::Tag title=words::NONE.in_(lang) text=words::NONE_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        table(may_edit, rows)
    };
    view! {
        <Card title=words::TITLE.in_(lang)>
            <div class="card-body stack is-tight">
                <p class="muted">{words::ORDER_MEANS.in_(lang)}</p>
                {may_edit.then(add_form)}
            </div>
            {list}
        </Card>
    }
    .into_any()
}

fn table(may_edit: bool, rows: &[CollectionRow]) -> AnyView {
    let lang = page_language();
    let mut columns = vec![
        Column::text(words::COLLECTION.in_(lang)),
        Column::text(words::STATUS.in_(lang)),
        Column::text(words::MODE.in_(lang)),
        Column::text(words::PRODUCTS.in_(lang)),
    ];
    if may_edit {
        columns.push(Column::text(words::PLACE.in_(lang)));
    }
    let count = rows.len();
    let rows = rows
        .iter()
        .enumerate()
        .map(|(index, collection)| row(collection, may_edit.then(|| mover(collection, (index, count)))))
        .collect_view();
    view! { <DataTable name=words::TITLE.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(collection: &CollectionRow, mover: Option<AnyView>) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}/{}", collection.id);
    view! {
        <tr>
            <th scope="row">
                <span class="stack is-tight">
                    <a href=href><bdi>{collection.name.in_(lang).to_owned()}</bdi></a>
                    <Code text=collection.slug.clone()/>
                </span>
            </th>
            <td data-label=words::STATUS.in_(lang)>{status(collection.status)}</td>
            <td data-label=words::MODE.in_(lang)>{words::mode(lang, collection.mode)}</td>
            <td data-label=words::PRODUCTS.in_(lang)>{catalog::goods(lang, collection.products)}</td>
            {mover.map(|mover| view! { <td data-label=words::PLACE.in_(lang)>{mover}</td> })}
        </tr>
    }
    .into_any()
}

/// Where a collection stands.
pub fn status(status: CollectionStatus) -> AnyView {
    let tone = match status {
        CollectionStatus::Draft => Tone::Warn,
        CollectionStatus::Published => Tone::Good,
    };
    view! { <StatusPill tone>{words::status(page_language(), status)}</StatusPill> }.into_any()
}

fn mover(collection: &CollectionRow, place: (usize, usize)) -> AnyView {
    let step = action::<MoveCollection, _>();
    let id = collection.id.to_string();
    let answer = Answer::to(step, &[("collection", &id)]);
    let buttons = up_down(collection.name.in_(page_language()), place);
    view! {
        <ActionForm action=step attr:class="row">
            <input type="hidden" name="collection" value=id/>
            {buttons}
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

fn add_form() -> AnyView {
    let lang = page_language();
    let add = action::<AddCollection, _>();
    let answer = Answer::to(add, &[]);
    let names = [
        ("name_ar", Language::Arabic, &NAME_AR),
        ("name_en", Language::English, &NAME_EN),
    ];
    let names = names.map(|(name, of, label)| {
        view! {
            <div class="field" lang=of.code() dir=of.dir()>
                <TextField
                    name
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, "")
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    let modes = CollectionMode::ALL
        .iter()
        .map(|mode| Choice::new(mode.code(), words::mode(lang, *mode)))
        .collect();
    view! {
        <ActionForm action=add attr:class="stack is-tight" attr:novalidate=true>
            {answer.notice()}
            <div class="fields is-inline">
                {names.collect_view()}
                <SelectField
                    name="mode"
                    label=words::MODE.in_(lang)
                    choices=modes
                    value=answer.typed("mode", CollectionMode::Picked.code())
                    error=answer.wrong("mode")
                />
                <Button class="is-small" busy=add.pending()>{words::ADD.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

//! A list of picked products: moved, taken out, and added to by a search. Every step is a plain form, so that it works
//! without scripts.

use bridge::page_language;
use domain::catalog::PickList;
use domain::catalog::read::{PickRow, Picks};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Column, DataTable, EmptyState, Icon, IconName, Picture, TextField};
use wording::console::collections as words;
use wording::numbers;

use super::super::movers::up_down;
use super::super::product_list_page::status;
use super::super::small;
use super::api::{MovePick, Pick, Unpick};
use crate::frame::{Answer, action};

/// Where a list stands, with what was looked for there.
#[cfg(feature = "ssr")]
pub fn place(list: PickList, find: &str) -> String {
    format!(
        "{}#picks",
        crate::frame::address(&page_of(list), &[("find", find)])
    )
}

fn page_of(list: PickList) -> String {
    match list {
        PickList::Collection(collection) => format!("/console/collections/{collection}"),
        PickList::Related(product) => format!("/console/products/{product}"),
    }
}

/// Which list, what was looked for, and whether it may be changed.
pub struct Shown {
    /// The list.
    pub list: PickList,
    /// What was looked for.
    pub find: String,
    /// Whether whoever looks may change it.
    pub may_edit: bool,
}

/// The card of a list.
pub fn picker(shown: &Shown, picks: &Picks) -> AnyView {
    let lang = page_language();
    let (title, means) = match shown.list {
        PickList::Collection(_) => (&words::GOODS, None),
        PickList::Related(_) => (&words::RELATED, Some(words::RELATED_MEANS.in_(lang))),
    };
    let add = shown.may_edit.then(|| add(shown, picks));
    let picked = picked(shown, &picks.picked);
    view! {
        <div id="picks">
            <Card title=title.in_(lang)>
                <div class="card-body stack is-tight">
                    {means.map(|means| view! { <p class="muted">{means}</p> })}
                    {add}
                </div>
                {picked}
            </Card>
        </div>
    }
    .into_any()
}

fn picked(shown: &Shown, rows: &[PickRow]) -> AnyView {
    let lang = page_language();
    if rows.is_empty() {
        return view! { <EmptyState icon=IconName::Tag title=words::NOTHING_PICKED.in_(lang)/> }.into_any();
    }
    let count = rows.len();
    let mut columns = columns();
    if shown.may_edit {
        columns.push(Column::text(words::PLACE.in_(lang)));
    }
    let rows = rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let acts = shown.may_edit.then(|| {
                view! {
                    <span class="row">
                        {mover(shown, row, (index, count))}
                        {remover(shown, row)}
                    </span>
                }
                .into_any()
            });
            line(row, acts)
        })
        .collect_view();
    view! { <DataTable name=words::GOODS.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn columns() -> Vec<Column> {
    let lang = page_language();
    vec![
        Column::text(words::PRODUCT.in_(lang)),
        Column::text(words::STATUS.in_(lang)),
        Column::number(words::AVAILABLE.in_(lang)),
    ]
}

fn line(row: &PickRow, acts: Option<AnyView>) -> AnyView {
    let lang = page_language();
    let href = format!("/console/products/{}", row.id);
    view! {
        <tr>
            <th scope="row">
                <a class="row" href=href>
                    <Picture source=small(&row.picture) alt="" square=true/>
                    <bdi>{row.title.clone()}</bdi>
                </a>
            </th>
            <td data-label=words::STATUS.in_(lang)>{status(row.status, row.scheduled)}</td>
            <td class="is-number" data-label=words::AVAILABLE.in_(lang)>{numbers::integer(lang, row.available)}</td>
            {acts.map(|acts| view! { <td data-label=words::PLACE.in_(lang)>{acts}</td> })}
        </tr>
    }
    .into_any()
}

/// The hidden fields that every form of a list has.
fn about(shown: &Shown, row: &PickRow) -> AnyView {
    let (list, product, find) = (shown.list.to_string(), row.id.to_string(), shown.find.clone());
    view! {
        <input type="hidden" name="list" value=list/>
        <input type="hidden" name="product" value=product/>
        <input type="hidden" name="find" value=find/>
    }
    .into_any()
}

fn mover(shown: &Shown, row: &PickRow, place: (usize, usize)) -> AnyView {
    let step = action::<MovePick, _>();
    let answer = Answer::to(step, &[("product", &row.id.to_string())]);
    let (about, buttons) = (about(shown, row), up_down(&row.title, place));
    view! {
        <ActionForm action=step attr:class="row">{about} {buttons}</ActionForm>
        {answer.notice()}
    }
    .into_any()
}

fn remover(shown: &Shown, row: &PickRow) -> AnyView {
    let out = action::<Unpick, _>();
    let answer = Answer::to(out, &[("product", &row.id.to_string())]);
    let (about, label) = (about(shown, row), words::unpick(page_language(), &row.title));
    let title = label.clone();
    view! {
        <ActionForm action=out>
            {about}
            <button class="icon-button" aria-label=label title=title>
                <Icon name=IconName::Close/>
            </button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

/// The search, and what it found.
fn add(shown: &Shown, picks: &Picks) -> AnyView {
    let lang = page_language();
    if picks.is_full {
        return view! { <p class="muted">{words::FULL.in_(lang)}</p> }.into_any();
    }
    let results = match (shown.find.is_empty(), picks.found.is_empty()) {
        (true, _) => None,
        (false, true) => {
            Some(view! { <p class="muted" role="status">{words::NOTHING_FOUND.in_(lang)}</p> }.into_any())
        }
        (false, false) => Some(results(shown, picks)),
    };
    view! {
        <form class="fields is-inline" method="get" action=page_of(shown.list)>
            <TextField name="find" label=words::FIND.in_(lang) value=shown.find.clone() autocomplete="off"/>
            <Button class="is-small">{words::SEARCH.in_(lang)}</Button>
        </form>
        {results}
    }
    .into_any()
}

fn results(shown: &Shown, picks: &Picks) -> AnyView {
    let lang = page_language();
    let more = picks
        .has_more
        .then(|| view! { <p class="muted" role="status">{words::MORE_FOUND.in_(lang)}</p> });
    let mut columns = columns();
    columns.push(Column::text(words::PICK.in_(lang)));
    let rows = picks
        .found
        .iter()
        .map(|row| line(row, Some(adder(shown, row))))
        .collect_view();
    view! {
        <DataTable name=words::FOUND.in_(lang) columns>{rows}</DataTable>
        {more}
    }
    .into_any()
}

fn adder(shown: &Shown, row: &PickRow) -> AnyView {
    let lang = page_language();
    let add = action::<Pick, _>();
    let answer = Answer::to(add, &[("product", &row.id.to_string())]);
    let (about, label) = (about(shown, row), words::pick(lang, &row.title));
    view! {
        <ActionForm action=add>
            {about}
            <Button class="is-small" busy=add.pending()>
                <span aria-hidden="true">{words::PICK.in_(lang)}</span>
                <span class="visually-hidden">{label}</span>
            </Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

//! Every category in the order of the menu, and the brands with their names.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::catalog::read::{ShelfRow, Shelves};
use leptos::prelude::*;
use ui::{Card, Code, Column, DataTable, EmptyState, IconName};
use wording::console::shelves as words;

use super::ADDRESS;
use super::api;
use super::forms::{add_category, brand_names, movers};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/categories`.
#[component]
pub fn ShelvesPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&[
        "catalog/add_category",
        "catalog/move_category",
        "catalog/edit_brand",
    ]);
    let fresh = Fresh::here();
    let shelves = Resource::new(move || fresh.get(), |_| api::read_shelves());
    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        <DoneNotice/>
        {loaded(shelves, |_: Viewer, shelves| content(shelves))}
    }
    .into_any()
}

fn content(shelves: Shelves) -> AnyView {
    view! {
        {categories(shelves.categories)}
        {brands(shelves.brands)}
    }
    .into_any()
}

fn categories(rows: Vec<ShelfRow>) -> AnyView {
    let lang = page_language();
    let count = rows.len();
    let columns = vec![
        Column::text(words::NAME.in_(lang)),
        Column::text(words::PRODUCTS.in_(lang)),
        Column::text(words::PLACE.in_(lang)),
    ];
    let list = if rows.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_CATEGORIES.in_(lang)/> }.into_any()
    } else {
        let rows = rows
            .into_iter()
            .enumerate()
            .map(|(index, row)| {
                let acts = movers(&row, (index, count));
                shelf(&row, link(&row), Some(acts))
            })
            .collect_view();
        view! { <DataTable name=words::CATEGORIES.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! {
        <Card title=words::CATEGORIES.in_(lang)>
            <div class="card-body stack is-tight">
                <p class="muted">{words::CATEGORIES_MEAN.in_(lang)}</p>
                {add_category()}
            </div>
            {list}
        </Card>
    }
    .into_any()
}

fn brands(rows: Vec<ShelfRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::NAME.in_(lang)),
        Column::text(words::PRODUCTS.in_(lang)),
    ];
    let list = if rows.is_empty() {
        view! {
            <EmptyState
                icon=IconName::Tag
                title=words::NO_BRANDS.in_(lang)
                text=words::NO_BRANDS_WHY.in_(lang)
            />
        }
        .into_any()
    } else {
        let rows = rows
            .into_iter()
            .map(|row| shelf(&row, brand_names(&row), None))
            .collect_view();
        view! { <DataTable name=words::BRANDS.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! { <Card title=words::BRANDS.in_(lang)>{list}</Card> }.into_any()
}

/// The way to a category's page.
fn link(row: &ShelfRow) -> AnyView {
    let href = format!("{ADDRESS}/{}", row.id);
    let name = row.name.in_(page_language()).to_owned();
    view! { <a href=href><bdi>{name}</bdi></a> }.into_any()
}

fn shelf(row: &ShelfRow, name: AnyView, acts: Option<AnyView>) -> AnyView {
    let lang = page_language();
    let acts = acts.map(|acts| view! { <td data-label=words::PLACE.in_(lang)>{acts}</td> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=words::PRODUCTS.in_(lang)>
                <span class="stack is-tight">
                    <span>{words::goods(lang, row.products)}</span>
                    <Code text=row.slug.clone()/>
                </span>
            </td>
            {acts}
        </tr>
    }
    .into_any()
}

//! The types the shop knows.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::catalog::read::TypeRow;
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::types as words;

use super::api;
use super::type_forms::add_type;
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/types`.
#[component]
pub fn TypesPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/add_type"]);
    let fresh = Fresh::here();
    let types = Resource::new(move || fresh.get(), |_| api::list_types());
    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        <DoneNotice/>
        {loaded(types, |_: Viewer, types| content(types))}
    }
    .into_any()
}

fn content(types: Vec<TypeRow>) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::NAME.in_(lang)),
        Column::text(words::ATTRIBUTES.in_(lang)),
        Column::text(words::PRODUCTS.in_(lang)),
        Column::text(words::GUIDE.in_(lang)),
    ];
    let list = if types.is_empty() {
        view! {
            <EmptyState
                icon=IconName::Tag
                title=words::NO_TYPES.in_(lang)
                text=words::NO_TYPES_WHY.in_(lang)
            />
        }
        .into_any()
    } else {
        let rows = types.into_iter().map(row).collect_view();
        view! { <DataTable name=words::TITLE.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! {
        <Card title=words::TITLE.in_(lang)>
            <div class="card-body stack is-tight">
                <p class="muted">{words::TYPES_MEAN.in_(lang)}</p>
                {add_type()}
            </div>
            {list}
        </Card>
    }
    .into_any()
}

fn row(row: TypeRow) -> AnyView {
    let lang = page_language();
    let href = format!("/console/types/{}", row.id);
    let names: Vec<&str> = row.attributes.iter().map(|name| name.in_(lang)).collect();
    let names = names.join(" · ");
    let guide = row.has_guide.then(|| words::HAS_GUIDE.in_(lang));
    view! {
        <tr>
            <th scope="row">
                <a class="link" href=href><bdi>{row.name.in_(lang).to_owned()}</bdi></a>
            </th>
            <td data-label=words::ATTRIBUTES.in_(lang)><bdi>{names}</bdi></td>
            <td data-label=words::PRODUCTS.in_(lang)>{words::goods(lang, row.products)}</td>
            <td data-label=words::GUIDE.in_(lang)>{guide}</td>
        </tr>
    }
    .into_any()
}

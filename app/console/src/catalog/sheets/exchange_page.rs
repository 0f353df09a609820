//! Where products go out and come in, and the files that came in so far.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::{SheetList, SheetPage, SheetState};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName, StatusPill, Tone};
use wording::console::sheets as words;
use wording::dates;

use super::{api, export_card, send_form, summary};
use crate::frame::{Fresh, Outcome, PageHead, loaded, pages, text_param};

/// Where it stands.
pub const ADDRESS: &str = "/console/products/import";

/// `/console/products/import`.
#[component]
pub fn ExchangePage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/send_sheet"]);
    let after = text_param("after");
    let fresh = Fresh::here();
    let list = Resource::new(
        move || (after.get(), fresh.get()),
        |(after, _)| api::list_sheets(after),
    );
    let show = move |viewer: Viewer, list: SheetList| {
        view! {
            {export_card::card()}
            {send_form::card(viewer.may(Permission::CorrectStock))}
            {sent(list, &after.get_untracked())}
        }
        .into_any()
    };
    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        {loaded(list, show)}
    }
    .into_any()
}

fn sent(list: SheetList, after: &str) -> AnyView {
    let lang = page_language();
    let body = if list.rows.is_empty() {
        view! { <EmptyState icon=IconName::List title=words::NONE_SENT.in_(lang)/> }.into_any()
    } else {
        let columns = vec![
            Column::text(words::FILE_NAME.in_(lang)),
            Column::text(words::WHEN.in_(lang)),
            Column::text(words::WHO.in_(lang)),
            Column::text(words::STATE.in_(lang)),
            Column::text(words::RESULT.in_(lang)),
        ];
        let rows = list.rows.into_iter().map(row).collect_view();
        view! { <DataTable name=words::SENT.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    let foot = pages(ADDRESS, &[], after, list.next);
    view! {
        <Card title=words::SENT.in_(lang)>
            {body}
            {foot}
        </Card>
    }
    .into_any()
}

fn row(sheet: SheetPage) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}/{}", sheet.id);
    let result = sheet.summary.as_ref().map(|all| summary::in_short(&all.products));
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{sheet.file_name.clone()}</bdi></a></th>
            <td data-label=words::WHEN.in_(lang)>
                <time datetime=dates::machine(sheet.at)>{dates::short_time(lang, sheet.at)}</time>
            </td>
            <td data-label=words::WHO.in_(lang)><bdi>{sheet.by.clone()}</bdi></td>
            <td data-label=words::STATE.in_(lang)>{state(sheet.state)}</td>
            <td data-label=words::RESULT.in_(lang)>{result}</td>
        </tr>
    }
    .into_any()
}

/// Where a sheet stands.
pub fn state(state: SheetState) -> AnyView {
    let lang = page_language();
    let tone = match state {
        SheetState::Done => Tone::Good,
        SheetState::Foreseen | SheetState::Expired => Tone::Warn,
        SheetState::Sent | SheetState::Confirmed => Tone::Plain,
    };
    view! { <StatusPill tone>{words::state(lang, state)}</StatusPill> }.into_any()
}

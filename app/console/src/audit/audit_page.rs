//! Who changed what, when, before and after.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::audit::read::AuditPage;
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::audit as words;

use super::{api, entry};
use crate::frame::{Fresh, PageHead, loaded, pages, text_param};

/// `/console/audit`.
#[component]
pub fn AuditTrailPage() -> impl IntoView {
    let lang = page_language();
    let after = text_param("after");
    let fresh = Fresh::here();
    let trail = Resource::new(
        move || (after.get(), fresh.get()),
        |(after, _)| api::read_trail(after),
    );
    let show = move |_: Viewer, page: AuditPage| content(&after.get_untracked(), page);

    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        {loaded(trail, show)}
    }
    .into_any()
}

fn content(after: &str, page: AuditPage) -> AnyView {
    let lang = page_language();
    let body = if page.rows.is_empty() {
        view! { <EmptyState icon=IconName::Shield title=words::NOTHING.in_(lang) text=words::NOTHING_WHY.in_(lang)/> }
            .into_any()
    } else {
        let columns = vec![
            Column::text(words::WHEN.in_(lang)),
            Column::text(words::WHO.in_(lang)),
            Column::text(words::WHAT.in_(lang)),
            Column::text(words::CHANGES.in_(lang)),
            Column::text(words::REASON.in_(lang)),
        ];
        let rows = page.rows.into_iter().map(entry::row).collect_view();
        view! { <DataTable name=words::TITLE.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    let foot = pages("/console/audit", &[], after, page.next);
    view! {
        <Card title=words::NEWEST_FIRST.in_(lang)>
            {body}
            {foot}
        </Card>
    }
    .into_any()
}

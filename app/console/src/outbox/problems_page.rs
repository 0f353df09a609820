//! What got stuck, and trying it again.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::outbox::read::ProblemRow;
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::problems as words;

use super::{api, problem_row};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/problems`.
#[component]
pub fn ProblemsPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["outbox/retry", "catalog/retry_picture"]);
    let fresh = Fresh::here();
    let problems = Resource::new(move || fresh.get(), |_| api::list_problems());

    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <DoneNotice/>
        {loaded(problems, content)}
    }
    .into_any()
}

fn content(_: Viewer, problems: Vec<ProblemRow>) -> AnyView {
    let lang = page_language();
    let body = if problems.is_empty() {
        view! { <EmptyState icon=IconName::Check title=words::NOTHING.in_(lang) text=words::NOTHING_WHY.in_(lang)/> }
            .into_any()
    } else {
        let columns = vec![
            Column::text(words::WHAT.in_(lang)),
            Column::text(words::ERROR.in_(lang)),
            Column::text(words::SINCE.in_(lang)),
            Column::text(words::ATTEMPTS.in_(lang)),
            Column::text(words::MEND.in_(lang)),
        ];
        let rows = problems.into_iter().map(problem_row::row).collect_view();
        view! { <DataTable name=words::LIST.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! { <Card title=words::LIST.in_(lang)>{body}</Card> }.into_any()
}

//! One sheet: where it stands, what it changes, and the button that carries it out.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::catalog::{SheetPage, SheetState};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, LinkButton, Look};
use wording::console::sheets as words;
use wording::dates;

use super::api::ConfirmSheet;
use super::exchange_page::{ADDRESS, state};
use super::{api, summary};
use crate::frame::{Answer, DetailPath, Fresh, Outcome, action, loaded_whole, path_param};

/// `/console/products/import/{id}`.
#[component]
pub fn SheetScreen() -> impl IntoView {
    Outcome::provide(&["catalog/confirm_sheet"]);
    let id = path_param("id");
    let fresh = Fresh::here();
    // Counts the looks at a sheet that somebody is working on.
    let looks = RwSignal::new(0_u32);
    let sheet = Resource::new(
        move || (id.get(), fresh.get(), looks.get()),
        |(id, ..)| api::open_sheet(id),
    );
    Effect::new(move || {
        let is_worked_on = matches!(
            sheet.get(),
            Some(Ok(SheetPage {
                state: SheetState::Sent | SheetState::Confirmed,
                ..
            }))
        );
        if is_worked_on {
            let again = move || looks.update(|count| *count = count.wrapping_add(1));
            if let Ok(waiting) = set_timeout_with_handle(again, std::time::Duration::from_secs(1)) {
                on_cleanup(move || waiting.clear());
            }
        }
    });
    loaded_whole(sheet, page)
}

fn page(_viewer: Viewer, sheet: SheetPage) -> AnyView {
    let lang = page_language();
    let about = format!(
        "{} · {}",
        words::format(lang, sheet.format),
        dates::short_time(lang, sheet.at)
    );
    let is_done = sheet.state == SheetState::Done;
    let title = if is_done { &words::DONE } else { &words::FORESEEN };
    let working = matches!(sheet.state, SheetState::Sent | SheetState::Confirmed).then(|| working(&sheet));
    let confirm = (sheet.state == SheetState::Foreseen).then(|| confirm(&sheet));
    let expired = (sheet.state == SheetState::Expired).then(|| view! { <p>{words::EXPIRED.in_(lang)}</p> });
    let report = sheet.summary.is_some().then(|| {
        let href = format!("{ADDRESS}/{}/report.csv", sheet.id);
        view! { <a class="button" rel="external" href=href download>{words::REPORT.in_(lang)}</a> }
    });
    let told = sheet.summary.map(|all| {
        let (counts, rows) = (summary::counts(&all), summary::rows(&all));
        view! {
            <Card title=title.in_(lang)>
                {counts}
                <div class="card-body row">{confirm} {expired} {report}</div>
            </Card>
            {rows}
        }
    });
    view! {
        <DetailPath above=(ADDRESS, &words::TITLE) here=sheet.file_name.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><bdi>{sheet.file_name}</bdi></h1>
                {state(sheet.state)}
            </div>
            <div class="detail-facts">
                <span>{about}</span>
                <bdi>{sheet.by}</bdi>
            </div>
        </div>
        {working}
        {told}
    }
    .into_any()
}

fn working(sheet: &SheetPage) -> AnyView {
    let lang = page_language();
    let href = format!("{ADDRESS}/{}", sheet.id);
    view! {
        <div class="card card-body row is-spread" role="status">
            <p>{words::WORKING.in_(lang)}</p>
            <LinkButton href>{words::LOOK_AGAIN.in_(lang)}</LinkButton>
        </div>
    }
    .into_any()
}

fn confirm(sheet: &SheetPage) -> AnyView {
    let lang = page_language();
    if !sheet.summary.as_ref().is_some_and(|all| all.changes_anything()) {
        return view! { <p>{words::NOTHING_TO_DO.in_(lang)}</p> }.into_any();
    }
    let confirm = action::<ConfirmSheet, _>();
    let answer = Answer::to(confirm, &[]);
    let id = sheet.id.to_string();
    view! {
        <ActionForm action=confirm attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="sheet" value=id/>
            <Button look=Look::Primary busy=confirm.pending()>{words::CONFIRM.in_(lang)}</Button>
        </ActionForm>
    }
    .into_any()
}

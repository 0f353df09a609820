//! One thing that got stuck.

use bridge::page_language;
use domain::outbox::read::{ProblemKind, ProblemRow};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::Button;
use wording::console::problems as words;
use wording::dates;

use super::api::RetryEvent;
use crate::catalog;
use crate::frame::{Answer, action};

/// The row: what it is about, how it failed, and trying again.
pub fn row(problem: ProblemRow) -> AnyView {
    let lang = page_language();
    let (href, name, retry) = match problem.kind {
        ProblemKind::Event => (
            subject_of(&problem.what, &problem.subject_id),
            words::event(lang, &problem.what),
            retry_event(problem.id),
        ),
        ProblemKind::Picture => (
            Some(format!("/console/products/{}", problem.subject_id)),
            words::PICTURE.in_(lang).to_owned(),
            catalog::retry(&problem.id, "/console/problems"),
        ),
        ProblemKind::Endpoint => (
            Some("/console/webhooks".to_owned()),
            words::ENDPOINT.in_(lang).to_owned(),
            view! { <a class="button is-small" href="/console/webhooks">{words::TO_ENDPOINTS.in_(lang)}</a> }
                .into_any(),
        ),
    };
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    // An address says which one it is; an event's code is already said in words.
    let address = (problem.kind != ProblemKind::Event).then(|| {
        view! { <bdi class="code small muted">{problem.what}</bdi> }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="stack is-tight">
                    {name}
                    {address}
                </span>
            </th>
            <td data-label=words::ERROR.in_(lang)><bdi class="small">{problem.last_error}</bdi></td>
            <td data-label=words::SINCE.in_(lang)>{dates::short_time(lang, problem.at)}</td>
            <td data-label=words::ATTEMPTS.in_(lang)>{words::attempts(lang, problem.attempts)}</td>
            <td data-label=words::MEND.in_(lang)>{retry}</td>
        </tr>
    }
    .into_any()
}

/// Where the thing stands that an event is about; a picture stands nowhere by itself.
fn subject_of(event: &str, id: &str) -> Option<String> {
    match event {
        "product_changed" => Some(format!("/console/products/{id}")),
        "stock_changed" => Some(format!("/console/stock?variant={id}")),
        picture if picture.starts_with("picture_") => None,
        _ => Some(format!("/console/orders/{id}")),
    }
}

fn retry_event(event: String) -> AnyView {
    let lang = page_language();
    let retry = action::<RetryEvent, _>();
    let answer = Answer::to(retry, &[("event", &event)]);
    view! {
        <ActionForm action=retry>
            <input type="hidden" name="event" value=event/>
            <Button class="is-small" busy=retry.pending()>{words::RETRY.in_(lang)}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

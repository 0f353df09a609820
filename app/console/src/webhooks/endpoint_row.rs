//! One endpoint in the list.

use bridge::page_language;
use domain::partners::read::{EndpointRow, NewSecret};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, StatusPill, Tone, Unfold};
use wording::console::webhooks as words;
use wording::dates;

use super::api::{DisableEndpoint, EnableEndpoint, RotateSecret};
use super::endpoint_form::shown;
use crate::frame::{Answer, action};

/// The row: what it hears of, whether it is told things, and what can be done about that. `rotated` is the new secret
/// that this page was rendered to show.
pub fn row(endpoint: EndpointRow, rotated: Option<NewSecret>) -> AnyView {
    let lang = page_language();
    let topics = endpoint
        .topics
        .iter()
        .map(|topic| view! { <li>{words::topic(lang, *topic)}</li> })
        .collect_view();
    let state = match endpoint.disabled {
        None => view! { <StatusPill tone=Tone::Good>{words::ACTIVE.in_(lang)}</StatusPill> }.into_any(),
        Some(since) => view! {
            <StatusPill tone=Tone::Bad>{words::RESTS.in_(lang)}</StatusPill>
            " "
            <span class="small muted">{dates::short_time(lang, since)}</span>
            " "
            <bdi class="small">{endpoint.last_error}</bdi>
        }
        .into_any(),
    };
    let id = endpoint.id.to_string();
    let switch = switch_form(id.clone(), endpoint.disabled.is_some());
    view! {
        <tr>
            <th scope="row"><bdi class="code">{endpoint.url}</bdi></th>
            <td data-label=words::TOPICS.in_(lang)><ul class="stack is-tight small">{topics}</ul></td>
            <td data-label=words::SINCE.in_(lang)>{dates::full_date(lang, endpoint.since.day)}</td>
            <td data-label=words::STATE.in_(lang)>{state}</td>
            <td data-label=words::ACTIONS.in_(lang)>
                <div class="stack is-tight">
                    {switch}
                    {rotate_form(id, rotated)}
                </div>
            </td>
        </tr>
    }
    .into_any()
}

/// Having it rest, or having it go on. The answer to either is said here, also when somebody else pressed first and the
/// other button stands here now.
fn switch_form(endpoint: String, rests: bool) -> AnyView {
    let lang = page_language();
    let (disable, enable) = (action::<DisableEndpoint, _>(), action::<EnableEndpoint, _>());
    let disabled = Answer::to(disable, &[("endpoint", &endpoint)]);
    let enabled = Answer::to(enable, &[("endpoint", &endpoint)]);
    let hidden = view! { <input type="hidden" name="endpoint" value=endpoint/> };
    let form = if rests {
        view! {
            <ActionForm action=enable>
                {hidden}
                <Button class="is-small" busy=enable.pending()>{words::ENABLE.in_(lang)}</Button>
            </ActionForm>
        }
        .into_any()
    } else {
        view! {
            <ActionForm action=disable>
                {hidden}
                <Button class="is-small" busy=disable.pending()>{words::DISABLE.in_(lang)}</Button>
            </ActionForm>
        }
        .into_any()
    };
    view! {
        {form}
        {disabled.notice()}
        {enabled.notice()}
    }
    .into_any()
}

fn rotate_form(endpoint: String, rotated: Option<NewSecret>) -> AnyView {
    let lang = page_language();
    let rotate = action::<RotateSecret, _>();
    let answer = Answer::to(rotate, &[("endpoint", &endpoint)]);
    let made = move || match rotate.value().get() {
        Some(answer) => answer.ok(),
        None => rotated.clone(),
    };
    view! {
        <Unfold summary=words::ROTATE.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=rotate attr:class="stack is-tight">
                <input type="hidden" name="endpoint" value=endpoint/>
                <p>{words::ROTATE_MEANS.in_(lang)}</p>
                {answer.notice()}
                <Button class="is-small" busy=rotate.pending()>{words::ROTATE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
        <div aria-live="polite">{move || made().map(shown)}</div>
    }
    .into_any()
}

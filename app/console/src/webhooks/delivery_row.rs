//! One message in the list.

use bridge::page_language;
use domain::partners::DeliveryStatus;
use domain::partners::read::DeliveryRow;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, StatusPill, Tone};
use wording::console::webhooks as words;
use wording::dates;

use super::api::Replay;
use crate::frame::{Answer, action};

/// The row: what it tells whom, where it stands, and sending it again.
pub fn row(delivery: DeliveryRow) -> AnyView {
    let lang = page_language();
    let tone = match delivery.status {
        DeliveryStatus::Waiting => Tone::Accent,
        DeliveryStatus::Delivered => Tone::Good,
        DeliveryStatus::Failed => Tone::Bad,
    };
    let error = (!delivery.last_error.is_empty()).then(|| {
        view! { <bdi class="small">{delivery.last_error.clone()}</bdi> }
    });
    view! {
        <tr>
            <th scope="row">{words::happening(lang, delivery.kind)}</th>
            <td data-label=words::URL.in_(lang)><bdi class="code small">{delivery.url}</bdi></td>
            <td data-label=words::WHEN.in_(lang)>{dates::short_time(lang, delivery.at)}</td>
            <td data-label=words::STATE.in_(lang)>
                <span class="stack is-tight">
                    <StatusPill tone>{words::status(lang, delivery.status)}</StatusPill>
                    {error}
                </span>
            </td>
            <td data-label=words::ATTEMPTS.in_(lang)>{words::attempts(lang, delivery.attempts)}</td>
            <td data-label=words::ACTIONS.in_(lang)>{replay_form(delivery.id.to_string())}</td>
        </tr>
    }
    .into_any()
}

fn replay_form(delivery: String) -> AnyView {
    let lang = page_language();
    let replay = action::<Replay, _>();
    let answer = Answer::to(replay, &[("delivery", &delivery)]);
    view! {
        <ActionForm action=replay>
            <input type="hidden" name="delivery" value=delivery/>
            <Button class="is-small" busy=replay.pending()>{words::REPLAY.in_(lang)}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

//! Hours, weekend and cash terms.

use bridge::page_language;
use domain::basics::Weekday;
use domain::carriers::read::DeliveryEditor;
use domain::settings::Work;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Look, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::delivery as words;
use wording::dates;

use super::api::SetWork;
use crate::frame::{Answer, action, form_section};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn form(delivery: &DeliveryEditor) -> AnyView {
    let lang = page_language();
    let save = action::<SetWork, _>();
    let answer = Answer::to(save, &[]);
    let version = delivery.version.to_string();
    let day = view! {
        <div class="stack">
            {answer.notice()}
            {day(&answer, &delivery.work)}
            {weekend(&answer, &delivery.work)}
        </div>
    };
    let day = form_section(&words::DAY, &words::DAY_MEANS, day.into_any());
    let cash = form_section(&words::CASH, &words::CASH_MEANS, cash(&answer, &delivery.work));
    view! {
        <ActionForm action=save attr:class="card" attr:novalidate=true>
            <input type="hidden" name="version" value=version/>
            {day}
            {cash}
            <div class="form-foot">
                <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn day(answer: &Answer, work: &Work) -> AnyView {
    let lang = page_language();
    let cutoff = format!("{:02}:{:02}", work.cutoff_minute / 60, work.cutoff_minute % 60);
    view! {
        <div class="fields is-two">
            <TextField
                name="cutoff"
                label=words::CUTOFF.in_(lang)
                hint=words::CUTOFF_HINT.in_(lang)
                typed=Typed::Clock
                value=answer.typed("cutoff", cutoff)
                error=answer.wrong("cutoff")
            />
            <TextField
                name="handling_days"
                label=words::HANDLING.in_(lang)
                hint=words::HANDLING_HINT.in_(lang)
                typed=Typed::Whole
                value=answer.typed("handling_days", work.handling_days.to_string())
                error=answer.wrong("handling_days")
                autocomplete="off"
            />
            <TextField
                name="confirm_within"
                label=words::CONFIRM.in_(lang)
                hint=words::CONFIRM_HINT.in_(lang)
                typed=Typed::Whole
                value=answer.typed("confirm_within", work.confirm_within_minutes.to_string())
                error=answer.wrong("confirm_within")
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}

/// The names of the fields, from Monday on.
const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn weekend(answer: &Answer, work: &Work) -> AnyView {
    let lang = page_language();
    let wrong = answer.wrong("monday");
    let days = Weekday::ALL.into_iter().zip(DAYS).map(|(day, field)| {
        let before = if work.weekend.contains(&day) { "on" } else { "" };
        let checked = !answer.typed(field, before).is_empty();
        view! { <Checkbox name=field value="on" checked>{dates::weekday_name(lang, day)}</Checkbox> }
    });
    view! {
        <fieldset class="field">
            <legend class="field-label">{words::WEEKEND.in_(lang)}</legend>
            <div class="row">{days.collect_view()}</div>
            {move || wrong.get().map(|sentence| view! { <p class="field-error">{sentence}</p> })}
        </fieldset>
    }
    .into_any()
}

fn cash(answer: &Answer, work: &Work) -> AnyView {
    let lang = page_language();
    view! {
        <div class="fields is-two">
            <TextField
                name="cash_fee"
                label=words::CASH_FEE.in_(lang)
                hint=words::CASH_FEE_HINT.in_(lang)
                optional=OPTIONAL.in_(lang)
                typed=Typed::Amount
                value=answer.typed("cash_fee", work.cash_fee.to_plain_string())
                error=answer.wrong("cash_fee")
                autocomplete="off"
            />
            <TextField
                name="cash_limit"
                label=words::CASH_LIMIT.in_(lang)
                hint=words::CASH_LIMIT_HINT.in_(lang)
                typed=Typed::Amount
                value=answer.typed("cash_limit", work.cash_limit.to_plain_string())
                error=answer.wrong("cash_limit")
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}

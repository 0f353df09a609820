//! Hours, weekend and cash terms.

use bridge::page_language;
use domain::basics::Weekday;
use domain::carriers::read::DeliveryEditor;
use domain::settings::Work;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Look, TextField, Typed};
use wording::Text;
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
    let cutoff = Field::new("cutoff", &words::CUTOFF, &words::CUTOFF_HINT, Typed::Clock);
    let cutoff_now = format!("{:02}:{:02}", work.cutoff_minute / 60, work.cutoff_minute % 60);
    let handling = Field::new(
        "handling_days",
        &words::HANDLING,
        &words::HANDLING_HINT,
        Typed::Whole,
    );
    let confirm = Field::new(
        "confirm_within",
        &words::CONFIRM,
        &words::CONFIRM_HINT,
        Typed::Whole,
    );
    view! {
        <div class="fields is-two">
            {cutoff.view(answer, cutoff_now)}
            {handling.view(answer, work.handling_days.to_string())}
            {confirm.view(answer, work.confirm_within_minutes.to_string())}
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
    let fee = Field::new("cash_fee", &words::CASH_FEE, &words::CASH_FEE_HINT, Typed::Amount).optional();
    let limit = Field::new(
        "cash_limit",
        &words::CASH_LIMIT,
        &words::CASH_LIMIT_HINT,
        Typed::Amount,
    );
    view! {
        <div class="fields is-two">
            {fee.view(answer, work.cash_fee.to_plain_string())}
            {limit.view(answer, work.cash_limit.to_plain_string())}
        </div>
    }
    .into_any()
}

/// A field of the form.
struct Field {
    name: &'static str,
    label: &'static Text,
    hint: &'static Text,
    typed: Typed,
    is_optional: bool,
}

impl Field {
    const fn new(name: &'static str, label: &'static Text, hint: &'static Text, typed: Typed) -> Self {
        Self {
            name,
            label,
            hint,
            typed,
            is_optional: false,
        }
    }

    const fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The field with what was typed last, or else with what holds `now`.
    fn view(self, answer: &Answer, now: String) -> AnyView {
        let lang = page_language();
        let optional = if self.is_optional { OPTIONAL.in_(lang) } else { "" };
        view! {
            <TextField
                name=self.name
                label=self.label.in_(lang)
                hint=self.hint.in_(lang)
                optional
                typed=self.typed
                value=answer.typed(self.name, now)
                error=answer.wrong(self.name)
                autocomplete="off"
            />
        }
        .into_any()
    }
}

//! The fields of a promotion. All of them stand there, whatever it takes off: a field it does not need may stay empty.

use bridge::page_language;
use domain::basics::Currency;
use domain::pricing::PromotionForm;
use leptos::prelude::*;
use ui::{Checkbox, Choice, SelectField, TextArea, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::promotions as words;
use wording::{Text, numbers};

use crate::frame::Answer;

/// The fields, filled with what was typed or with `before`.
pub fn fields(answer: &Answer, before: &PromotionForm, currency: Currency) -> AnyView {
    view! {
        <div class="fields is-two">
            {names(answer, before)}
            {effect(answer, before, currency)}
            {conditions(answer, before, currency)}
            {order(answer, before)}
            {limits(answer, before)}
        </div>
    }
    .into_any()
}

/// A field that must be filled in, or (`typed`) what kind of text it holds.
fn required(answer: &Answer, name: &'static str, (label, typed): (&Text, Typed), before: &str) -> AnyView {
    let label = label.in_(page_language());
    view! {
        <TextField name label typed value=answer.typed(name, before) error=answer.wrong(name) autocomplete="off"/>
    }
    .into_any()
}

fn optional(answer: &Answer, name: &'static str, (label, typed): (String, Typed), before: &str) -> AnyView {
    view! {
        <TextField
            name
            label
            typed
            optional=OPTIONAL.in_(page_language())
            value=answer.typed(name, before)
            error=answer.wrong(name)
            autocomplete="off"
        />
    }
    .into_any()
}

fn select(
    answer: &Answer,
    (name, label): (&'static str, &Text),
    choices: &[(&str, &Text)],
    before: &str,
) -> AnyView {
    let lang = page_language();
    let choices = choices
        .iter()
        .map(|(code, text)| Choice::new(*code, text.in_(lang)))
        .collect();
    view! {
        <SelectField name label=label.in_(lang) choices value=answer.typed(name, before) error=answer.wrong(name)/>
    }
    .into_any()
}

fn names(answer: &Answer, before: &PromotionForm) -> AnyView {
    let mut given = vec![("automatic", &words::AUTOMATIC), ("code", &words::BY_CODE)];
    // Once it is made, that stays as it is.
    if !before.name_en.is_empty() {
        given.retain(|(code, _)| *code == before.given);
    }
    view! {
        {required(answer, "name_ar", (&words::NAME_AR, Typed::Text), &before.name_ar)}
        {required(answer, "name_en", (&words::NAME_EN, Typed::Text), &before.name_en)}
        {select(answer, ("given", &words::HOW_GIVEN), &given, &before.given)}
    }
    .into_any()
}

fn effect(answer: &Answer, before: &PromotionForm, currency: Currency) -> AnyView {
    let lang = page_language();
    let effects = [
        ("percent", &words::PERCENT),
        ("fixed", &words::FIXED),
        ("free_delivery", &words::FREE_DELIVERY),
        ("buy_get", &words::BUY_GET),
    ];
    let of = |text: &Text| text.in_(lang).to_owned();
    let amount = words::amount_in(lang, numbers::currency(lang, currency));
    view! {
        {select(answer, ("effect", &words::EFFECT), &effects, &before.effect)}
        {optional(answer, "percent", (of(&words::PERCENT_FIELD), Typed::Amount), &before.percent)}
        {optional(answer, "amount", (amount, Typed::Amount), &before.amount)}
        {optional(answer, "buy", (of(&words::BUY), Typed::Whole), &before.buy)}
        {optional(answer, "get", (of(&words::GET), Typed::Whole), &before.get)}
        <p class="is-whole small muted">{words::SET_MEANS.in_(lang)}</p>
    }
    .into_any()
}

fn conditions(answer: &Answer, before: &PromotionForm, currency: Currency) -> AnyView {
    let lang = page_language();
    let goods = [
        ("all", &words::ALL_GOODS),
        ("categories", &words::CATEGORIES),
        ("products", &words::PRODUCTS),
    ];
    let minimum = words::minimum_in(lang, numbers::currency(lang, currency));
    let first_order = !answer.typed("first_order", &before.first_order).is_empty();
    view! {
        {select(answer, ("goods", &words::GOODS), &goods, &before.goods)}
        <TextArea
            name="slugs"
            label=words::SLUGS.in_(lang)
            optional=OPTIONAL.in_(lang)
            hint=words::SLUGS_MEANS.in_(lang)
            value=answer.typed("slugs", &before.slugs)
            error=answer.wrong("slugs")
            rows=2
        />
        {optional(answer, "minimum", (minimum, Typed::Amount), &before.minimum)}
        <Checkbox name="first_order" value="on" checked=first_order>{words::FIRST_ORDER.in_(lang)}</Checkbox>
    }
    .into_any()
}

fn order(answer: &Answer, before: &PromotionForm) -> AnyView {
    let stacking = [("stacks", &words::STACKS), ("exclusive", &words::EXCLUSIVE)];
    view! {
        {select(answer, ("stacking", &words::STACKING), &stacking, &before.stacking)}
        {required(answer, "priority", (&words::PRIORITY, Typed::Whole), &before.priority)}
        <p class="is-whole small muted">{words::PRIORITY_MEANS.in_(page_language())}</p>
    }
    .into_any()
}

fn limits(answer: &Answer, before: &PromotionForm) -> AnyView {
    let lang = page_language();
    let of = |text: &Text| text.in_(lang).to_owned();
    view! {
        {optional(answer, "starts", (of(&words::STARTS), Typed::Moment), &before.starts)}
        {optional(answer, "ends", (of(&words::ENDS), Typed::Moment), &before.ends)}
        {optional(answer, "uses_max", (of(&words::USES_MAX), Typed::Whole), &before.uses_max)}
        {optional(answer, "customer_max", (of(&words::CUSTOMER_MAX), Typed::Whole), &before.customer_max)}
        <p class="is-whole small muted">{words::CUSTOMER_MEANS.in_(lang)}</p>
    }
    .into_any()
}

//! The fields of a promotion, in the order in which one thinks of it: what it takes off, what goods it is about, how it
//! gets on with others, when and how often. All of them stand in the page, whatever it takes off; the style sheet shows
//! those that what is chosen asks for, with and without JavaScript.

use bridge::page_language;
use domain::basics::Currency;
use domain::pricing::PromotionForm;
use leptos::prelude::*;
use ui::{Checkbox, Choice, SelectField, TextArea, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::promotions as words;
use wording::{Text, numbers};

use crate::frame::{Answer, form_section};

/// The fields, filled with what was typed or with `before`.
pub fn fields(answer: &Answer, before: &PromotionForm, currency: Currency) -> AnyView {
    let given = view! {
        <div class="stack">
            {answer.notice()}
            {two(names(answer, before))}
            {two(effect(answer, before, currency))}
        </div>
    };
    view! {
        <div class="promotion-fields">
            {form_section(&words::RULES, &words::NAME_MEANS, given.into_any())}
            {form_section(&words::GOODS, &words::GOODS_MEANS, two(conditions(answer, before, currency)))}
            {form_section(&words::STACKING, &words::PRIORITY_MEANS, two(order(answer, before)))}
            {form_section(&words::LIMITS, &words::LIMITS_MEANS, two(limits(answer, before)))}
        </div>
    }
    .into_any()
}

/// Fields two abreast where there is room.
fn two(fields: AnyView) -> AnyView {
    view! { <div class="fields is-two">{fields}</div> }.into_any()
}

fn of(text: &Text) -> String {
    text.in_(page_language()).to_owned()
}

/// A field that must be filled in, or (`typed`) what kind of text it holds.
fn required(answer: &Answer, name: &'static str, (label, typed): (String, Typed), before: &str) -> AnyView {
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
        {required(answer, "name_ar", (of(&words::NAME_AR), Typed::Text), &before.name_ar)}
        {required(answer, "name_en", (of(&words::NAME_EN), Typed::Text), &before.name_en)}
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
    let amount = words::amount_in(lang, numbers::currency(lang, currency));
    view! {
        {select(answer, ("effect", &words::EFFECT), &effects, &before.effect)}
        <div class="for-share">
            {required(answer, "percent", (of(&words::PERCENT_FIELD), Typed::Amount), &before.percent)}
        </div>
        <div class="for-amount">{required(answer, "amount", (amount, Typed::Amount), &before.amount)}</div>
        <div class="for-sets">{required(answer, "buy", (of(&words::BUY), Typed::Whole), &before.buy)}</div>
        <div class="for-sets">{required(answer, "get", (of(&words::GET), Typed::Whole), &before.get)}</div>
        <p class="for-sets is-whole small muted">{words::SET_MEANS.in_(lang)}</p>
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
        <div class="for-some-goods">
            <TextArea
                name="slugs"
                label=words::SLUGS.in_(lang)
                hint=words::SLUGS_MEANS.in_(lang)
                value=answer.typed("slugs", &before.slugs)
                error=answer.wrong("slugs")
                rows=2
            />
        </div>
        {optional(answer, "minimum", (minimum, Typed::Amount), &before.minimum)}
        <Checkbox name="first_order" value="on" checked=first_order>{words::FIRST_ORDER.in_(lang)}</Checkbox>
    }
    .into_any()
}

fn order(answer: &Answer, before: &PromotionForm) -> AnyView {
    let stacking = [("stacks", &words::STACKS), ("exclusive", &words::EXCLUSIVE)];
    view! {
        {select(answer, ("stacking", &words::STACKING), &stacking, &before.stacking)}
        {required(answer, "priority", (of(&words::PRIORITY), Typed::Whole), &before.priority)}
    }
    .into_any()
}

fn limits(answer: &Answer, before: &PromotionForm) -> AnyView {
    view! {
        {optional(answer, "starts", (of(&words::STARTS), Typed::Moment), &before.starts)}
        {optional(answer, "ends", (of(&words::ENDS), Typed::Moment), &before.ends)}
        {optional(answer, "uses_max", (of(&words::USES_MAX), Typed::Whole), &before.uses_max)}
        {optional(answer, "customer_max", (of(&words::CUSTOMER_MAX), Typed::Whole), &before.customer_max)}
    }
    .into_any()
}

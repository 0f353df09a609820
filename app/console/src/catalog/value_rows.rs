//! The rows of a list of values that people keep in order: one for each value, and one for new ones. Every button saves
//! the whole form, and does one thing more.

use bridge::page_language;
use domain::basics::{Language, Translated};
use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::console::product as words;

use crate::frame::Answer;

/// A value, what uses it, and its buttons.
pub fn value_row(
    answer: &Answer,
    (index, count): (usize, usize),
    (position, value, used): (i64, &Translated, String),
) -> AnyView {
    let lang = page_language();
    let name = value.in_(lang).to_owned();
    let act = |verb: &str| format!("{verb}:{position}");
    let (hidden, key) = (format!("values[{index}][position]"), position.to_string());
    let answer = &answer.about(&hidden, &key);
    view! {
        <li class="option-value">
            <input type="hidden" name=hidden value=key/>
            {input(answer, index, (Language::Arabic, &value.ar))}
            {input(answer, index, (Language::English, &value.en))}
            <span class="option-value-count small muted">{used}</span>
            <span class="option-value-acts">
                {act_button((act("up"), IconName::ChevronDown, "is-up"), words::move_up(lang, &name), index == 0)}
                {act_button(
                    (act("down"), IconName::ChevronDown, ""),
                    words::move_down(lang, &name),
                    index + 1 == count,
                )}
                {act_button((act("remove"), IconName::Trash, ""), words::remove_value(lang, &name), count == 1)}
            </span>
        </li>
    }
    .into_any()
}

/// The row for new values.
pub fn new_row(answer: &Answer, index: usize) -> AnyView {
    let lang = page_language();
    let hidden = format!("values[{index}][position]");
    let answer = &answer.about(&hidden, "");
    view! {
        <li class="option-value is-new">
            <input type="hidden" name=hidden value=""/>
            {input(answer, index, (Language::Arabic, ""))}
            {input(answer, index, (Language::English, ""))}
            <span class="option-value-count small muted">{words::NEW_VALUES.in_(lang)}</span>
        </li>
    }
    .into_any()
}

/// The field of a value in one language. The values stand in a list, so a field is named by what it holds.
fn input(answer: &Answer, index: usize, (of, before): (Language, &str)) -> AnyView {
    let name = format!("values[{index}][{}]", of.code());
    let label = match of {
        Language::Arabic => &words::VALUES_AR,
        Language::English => &words::VALUES_EN,
    };
    let wrong = answer.wrong(name.clone());
    let value = answer.typed(&name, before);
    let is_wrong = move || wrong.with(Option::is_some).then_some("true");
    view! {
        <span class="field" lang=of.code() dir=of.dir()>
            <input
                class="input"
                type="text"
                name=name
                value=value
                autocomplete="off"
                aria-label=label.in_(of)
                placeholder=label.in_(of)
                aria-invalid=is_wrong
            />
            {move || wrong.get().map(|text| view! { <span class="field-error">{text}</span> })}
        </span>
    }
    .into_any()
}

fn act_button(
    (act, icon, class): (String, IconName, &'static str),
    label: String,
    disabled: bool,
) -> AnyView {
    let title = label.clone();
    view! {
        <button class="icon-button" name="act" value=act aria-label=label title=title disabled=disabled>
            <Icon name=icon class=class/>
        </button>
    }
    .into_any()
}

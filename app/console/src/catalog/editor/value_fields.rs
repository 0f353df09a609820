//! The fields of one attribute of a product, whatever can be said by it. An attribute stands in a list, so its fields
//! are named by their place in that.

use bridge::page_language;
use domain::basics::{Language, Translated};
use domain::catalog::read::EditorAttribute;
use domain::catalog::{AttributeKind, AttributeValue};
use leptos::prelude::*;
use wording::catalog::yes_no;
use wording::console::types as words;

use crate::frame::Answer;

/// The fields, under the attribute's name.
pub fn value_fields(answer: &Answer, index: usize, attribute: &EditorAttribute) -> AnyView {
    let lang = page_language();
    let name = attribute.name.in_(lang).to_owned();
    let key = attribute.id.to_string();
    let answer = &answer.about(&field(index, "attribute"), &key);
    let fields = match attribute.kind {
        AttributeKind::Text => texts(answer, index, attribute),
        AttributeKind::Number => number(answer, index, attribute),
        AttributeKind::YesNo => select(answer, index, (&name, yes_or_no(attribute))),
        AttributeKind::One => select(answer, index, (&name, one_of(attribute))),
        AttributeKind::Several => several(answer, index, attribute),
    };
    view! {
        <fieldset class="fields">
            <legend class="field-label"><bdi>{name}</bdi></legend>
            <input type="hidden" name=field(index, "attribute") value=key/>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn field(index: usize, part: &str) -> String {
    format!("attributes[{index}][{part}]")
}

fn texts(answer: &Answer, index: usize, attribute: &EditorAttribute) -> AnyView {
    let before = match &attribute.value {
        Some(AttributeValue::Text(text)) => text.clone(),
        _ => Translated::default(),
    };
    let inputs = [
        (Language::Arabic, &words::IN_ARABIC, before.ar),
        (Language::English, &words::IN_ENGLISH, before.en),
    ];
    let inputs = inputs.map(|(of, label, before)| {
        let input = input(answer, (field(index, of.code()), before), label.in_(of));
        view! { <div lang=of.code() dir=of.dir()>{input}</div> }
    });
    view! { <div class="fields is-two">{inputs.collect_view()}</div> }.into_any()
}

fn number(answer: &Answer, index: usize, attribute: &EditorAttribute) -> AnyView {
    let lang = page_language();
    let before = match &attribute.value {
        Some(AttributeValue::Number(number)) => number.clone(),
        _ => String::new(),
    };
    let unit = attribute.unit.in_(lang).to_owned();
    let label = if unit.is_empty() {
        attribute.name.in_(lang)
    } else {
        &unit
    };
    let input = input(answer, (field(index, "plain"), before), label);
    view! {
        <div class="row">
            {input}
            <span class="muted"><bdi>{unit}</bdi></span>
        </div>
    }
    .into_any()
}

/// A line of typed text, named by `label` to who listens and to who looks into the empty field.
fn input(answer: &Answer, (name, before): (String, String), label: &str) -> AnyView {
    let wrong = answer.wrong(name.clone());
    let value = answer.typed(&name, before);
    let is_wrong = move || wrong.with(Option::is_some).then_some("true");
    let label = label.to_owned();
    view! {
        <span class="field">
            <input
                class="input"
                type="text"
                name=name
                value=value
                autocomplete="off"
                aria-label=label.clone()
                placeholder=label
                aria-invalid=is_wrong
            />
            {error(wrong)}
        </span>
    }
    .into_any()
}

fn error(wrong: Signal<Option<String>>) -> AnyView {
    (move || {
        wrong
            .get()
            .map(|text| view! { <span class="field-error">{text}</span> })
    })
    .into_any()
}

/// What a select offers: (posted, read), and what is chosen.
type Offered = (Vec<(String, String)>, String);

fn yes_or_no(attribute: &EditorAttribute) -> Offered {
    let lang = page_language();
    let chosen = match attribute.value {
        Some(AttributeValue::YesNo(true)) => "yes",
        Some(AttributeValue::YesNo(false)) => "no",
        _ => "",
    };
    let lines = [("yes", true), ("no", false)];
    let lines = lines.map(|(code, yes)| (code.to_owned(), yes_no(lang, yes).to_owned()));
    (lines.to_vec(), chosen.to_owned())
}

fn one_of(attribute: &EditorAttribute) -> Offered {
    let lang = page_language();
    let chosen = chosen(attribute).first().map(i64::to_string).unwrap_or_default();
    let lines = attribute.choices.iter();
    let lines = lines.map(|(position, value)| (position.to_string(), value.in_(lang).to_owned()));
    (lines.collect(), chosen)
}

fn chosen(attribute: &EditorAttribute) -> &[i64] {
    match &attribute.value {
        Some(AttributeValue::Choices(chosen)) => chosen,
        _ => &[],
    }
}

fn select(answer: &Answer, index: usize, (label, (lines, chosen)): (&str, Offered)) -> AnyView {
    let lang = page_language();
    let name = field(index, "plain");
    let wrong = answer.wrong(name.clone());
    let chosen = answer.typed(&name, chosen);
    let none = (String::new(), words::NOT_SAID.in_(lang).to_owned());
    let lines = std::iter::once(none).chain(lines).map(|(value, label)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{label}</option> }
    });
    let lines = lines.collect_view();
    let label = label.to_owned();
    view! {
        <span class="field">
            <select class="input" name=name aria-label=label>{lines}</select>
            {error(wrong)}
        </span>
    }
    .into_any()
}

fn several(answer: &Answer, index: usize, attribute: &EditorAttribute) -> AnyView {
    let lang = page_language();
    let name = format!("{}[]", field(index, "choices"));
    let wrong = answer.wrong(field(index, "plain"));
    let said = chosen(attribute);
    let boxes = attribute.choices.iter().map(|(position, value)| {
        let code = position.to_string();
        let checked = answer.ticked((&name, &code), said.contains(position));
        view! {
            <label class="choice">
                <input type="checkbox" name=name.clone() value=code checked=checked/>
                <span><bdi>{value.in_(lang).to_owned()}</bdi></span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <div class="stack is-tight">{boxes}</div>
        {error(wrong)}
    }
    .into_any()
}

//! The fields of an attribute beside its name and its list.

use bridge::page_language;
use domain::basics::{Language, Translated};
use domain::catalog::AttributeKind;
use leptos::prelude::*;
use ui::{Choice, SelectField, TextField};
use wording::console::catalog::OPTIONAL;
use wording::console::product::{VALUES_AR, VALUES_EN};
use wording::console::types as words;

use crate::frame::Answer;

/// What can be said by a new one.
pub fn kinds(answer: &Answer) -> AnyView {
    let lang = page_language();
    let kind = |kind: &AttributeKind| Choice::new(kind.code(), words::kind(lang, *kind));
    view! {
        <SelectField
            name="kind"
            label=words::KIND.in_(lang)
            hint=words::KIND_MEANS.in_(lang)
            choices=AttributeKind::ALL.iter().map(kind).collect()
            value=answer.typed("kind", AttributeKind::Text.code())
            error=answer.wrong("kind")
        />
    }
    .into_any()
}

/// The unit of its numbers.
pub fn units(answer: &Answer, key: &str, before: &Translated) -> AnyView {
    let fields = [
        ("unit_ar", Language::Arabic, &words::UNIT_AR, &before.ar),
        ("unit_en", Language::English, &words::UNIT_EN, &before.en),
    ];
    let fields = fields.map(|(name, of, label, before)| {
        view! {
            <div lang=of.code() dir=of.dir()>
                <TextField
                    name
                    id=format!("{name}-{key}")
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, before)
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    view! { <div class="fields is-two">{fields.collect_view()}</div> }.into_any()
}

/// The list of a new one, several values to a field.
pub fn first_values(answer: &Answer) -> AnyView {
    let fields = [
        ("values[0][ar]", Language::Arabic, &VALUES_AR),
        ("values[0][en]", Language::English, &VALUES_EN),
    ];
    let fields = fields.map(|(name, of, label)| {
        view! {
            <div lang=of.code() dir=of.dir()>
                <TextField
                    name
                    id=format!("new-values-{}", of.code())
                    label=label.in_(of)
                    optional=OPTIONAL.in_(of)
                    value=answer.typed(name, "")
                    error=answer.wrong(name)
                    autocomplete="off"
                />
            </div>
        }
    });
    view! {
        <div class="fields is-two">{fields.collect_view()}</div>
        <p class="field-hint">{words::VALUES_MEAN.in_(page_language())}</p>
    }
    .into_any()
}

//! One of a short list.

use leptos::prelude::*;

use super::{Around, FieldError, id_of};

/// A line of a select: what is posted, and what is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Posted.
    pub value: String,
    /// Read.
    pub label: String,
}

impl Choice {
    /// A line of a select.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A select. A line with an empty value, first, is the prompt.
#[component]
pub fn SelectField(
    name: &'static str,
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] error: FieldError,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] optional: String,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional, into)] id: String,
) -> impl IntoView {
    let around = Around {
        id: id_of(id, name),
        label,
        hint,
        optional,
        error,
    };
    let lines = choices
        .into_iter()
        .map(|choice| {
            let chosen = choice.value == value;
            view! { <option value=choice.value selected=chosen>{choice.label}</option> }
        })
        .collect_view();
    let control = view! {
        <select
            class="input"
            id=around.id.clone()
            name=name
            autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
            required=around.required()
            aria-invalid=around.invalid()
            aria-describedby=around.described_by()
        >
            {lines}
        </select>
    };
    around.hold(control.into_any())
}

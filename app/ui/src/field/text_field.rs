//! One line of typed text, whatever it means.

use leptos::prelude::*;

use super::{Around, FieldError, id_of};

/// What is typed, which decides the keyboard of a phone, the direction, and what the browser may correct.
/// Numbers are text to the browser, because its number fields refuse Arabic-Indic digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Typed {
    /// Words.
    #[default]
    Text,
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A password.
    Password,
    /// A whole number.
    Whole,
    /// An amount of money.
    Amount,
    /// A code: an order's number, a SKU, a postcode.
    Code,
    /// A day and a minute of it: `2026-11-22T16:05`.
    Moment,
    /// A day: `2026-11-22`.
    Day,
    /// A minute of the day: `16:05`.
    Clock,
}

impl Typed {
    /// (type, inputmode, left to right).
    fn attributes(self) -> (&'static str, Option<&'static str>, bool) {
        match self {
            Self::Text => ("text", None, false),
            Self::Phone => ("tel", Some("tel"), true),
            Self::Email => ("email", Some("email"), true),
            Self::Password => ("password", None, true),
            Self::Whole => ("text", Some("numeric"), true),
            Self::Amount => ("text", Some("decimal"), true),
            Self::Code => ("text", None, true),
            Self::Moment => ("datetime-local", None, true),
            Self::Day => ("date", None, true),
            Self::Clock => ("time", None, true),
        }
    }
}

/// A text field. `id` is needed only where a page has the name twice; `optional` is the word for it, and a field
/// without that word must be filled in; `list` is the id of a `<datalist>` with what may be meant.
#[component]
pub fn TextField(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional)] typed: Typed,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] error: FieldError,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] optional: String,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional)] list: &'static str,
    #[prop(optional, into)] id: String,
) -> impl IntoView {
    let around = Around {
        id: id_of(id, name),
        label,
        hint,
        optional,
        error,
    };
    let (kind, keyboard, left_to_right) = typed.attributes();
    let control = view! {
        <input
            class=if left_to_right { "input is-code" } else { "input" }
            id=around.id.clone()
            name=name
            type=kind
            inputmode=keyboard
            dir=left_to_right.then_some("ltr")
            spellcheck=left_to_right.then_some("false")
            autocapitalize=left_to_right.then_some("none")
            autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
            list=(!list.is_empty()).then_some(list)
            required=around.required()
            aria-invalid=around.invalid()
            aria-describedby=around.described_by()
            value=value
        />
    };
    around.hold(control.into_any())
}

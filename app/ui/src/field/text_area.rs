//! Several lines of typed text.

use leptos::prelude::*;

use super::{Around, FieldError, id_of};

/// A text of several lines; it grows with what is typed where browsers can.
#[component]
pub fn TextArea(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] error: FieldError,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] optional: String,
    #[prop(default = 3)] rows: u32,
    #[prop(optional, into)] id: String,
) -> impl IntoView {
    let around = Around {
        id: id_of(id, name),
        label,
        hint,
        optional,
        error,
    };
    let control = view! {
        <textarea
            class="input"
            id=around.id.clone()
            name=name
            rows=rows.to_string()
            required=around.required()
            aria-invalid=around.invalid()
            aria-describedby=around.described_by()
        >
            {written(value)}
        </textarea>
    };
    around.hold(control.into_any())
}

/// The text as it stands in HTML: the renderer writes what is in a `<textarea>` as it is, so that `</textarea>` in it
/// would end the field, and the rest be the page's. A first line break is the parser's, so one is given to it.
#[cfg(feature = "ssr")]
fn written(value: String) -> String {
    let escaped = html_escape::encode_text(&value);
    if escaped.starts_with('\n') {
        format!("\n{escaped}")
    } else {
        escaped.into_owned()
    }
}

/// In browsers it is a text, which nobody parses.
#[cfg(not(feature = "ssr"))]
fn written(value: String) -> String {
    value
}

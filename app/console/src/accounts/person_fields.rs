//! The fields that make somebody known: name, e-mail, and a password of their own choice.

use bridge::page_language;
use leptos::prelude::*;
use ui::{TextField, Typed};
use wording::Text;
use wording::console::accounts as words;

use crate::frame::Answer;

/// The name, posted as `field`. `autocomplete` is the browser's word for whose it is.
pub fn name(answer: &Answer, field: &'static str, autocomplete: &'static str) -> AnyView {
    view! {
        <TextField
            name=field
            label=words::NAME.in_(page_language())
            value=answer.typed(field, "")
            error=answer.wrong(field)
            autocomplete
        />
    }
    .into_any()
}

/// The e-mail address. `autocomplete` is the browser's word for whose it is.
pub fn email(answer: &Answer, autocomplete: &'static str) -> AnyView {
    view! {
        <TextField
            name="email"
            label=words::EMAIL.in_(page_language())
            typed=Typed::Email
            value=answer.typed("email", "")
            error=answer.wrong("email")
            autocomplete
        />
    }
    .into_any()
}

/// A password from now on. `id` tells it apart where a page has two.
pub fn new_password(answer: &Answer, label: &'static Text, id: &'static str) -> AnyView {
    let lang = page_language();
    view! {
        <TextField
            name="password"
            id
            label=label.in_(lang)
            typed=Typed::Password
            hint=words::PASSWORD_HINT.in_(lang)
            error=answer.wrong("password")
            autocomplete="new-password"
        />
    }
    .into_any()
}

/// The password they have.
pub fn known_password(answer: &Answer, label: &'static Text, field: &'static str) -> AnyView {
    view! {
        <TextField
            name=field
            label=label.in_(page_language())
            typed=Typed::Password
            error=answer.wrong(field)
            autocomplete="current-password"
        />
    }
    .into_any()
}

//! The door. Its form is always posted as a document, because everything after it is another page: another language,
//! another frame, another person.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Button, Look};
use wording::console::door as words;

use super::person_fields;
use crate::frame::{Answer, Door, Outcome, SIGN_IN, encoded, in_other_language, text_param};

/// `/console/sign-in`.
#[component]
pub fn SignInPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["accounts/sign_in"]);
    let answer = Answer::to_document("accounts/sign_in");
    let next = text_param("next");
    let asked = answer.typed("next", next.get_untracked());
    let other = lang.other();
    let switch = format!("{SIGN_IN}?lang={}&next={}", other.code(), encoded(&asked));

    view! {
        <Door title=&words::SIGN_IN home="/" name=&words::COUNTER promise=&words::PROMISE>
            <form class="door-form" method="post" action="/_fn/accounts/sign_in">
                <h1>{words::SIGN_IN.in_(lang)}</h1>
                {answer.notice()}
                <input type="hidden" name="next" value=asked/>
                {person_fields::email(&answer, "username")}
                {person_fields::known_password(&answer, &words::PASSWORD, "password")}
                <Button look=Look::Primary class="is-wide">{words::ENTER.in_(lang)}</Button>
                <p class="muted small">{words::FORGOTTEN.in_(lang)}</p>
                {in_other_language(other, switch)}
            </form>
        </Door>
    }
    .into_any()
}

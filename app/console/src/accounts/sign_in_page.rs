//! The door. Its form is always posted as a document, because everything after it is another page: another language,
//! another frame, another person.

use bridge::page_language;
use leptos::prelude::*;
use leptos_meta::Title;
use ui::{Button, Look, TextField, Typed};
use wording::console::door as words;

use crate::frame::{Answer, Outcome, SIGN_IN, encoded, text_param};

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
        <Title text=words::SIGN_IN.in_(lang)/>
        <div class="door">
            <aside class="door-side">
                <a class="side-name" href="/">
                    <span class="side-mark"></span>
                    {words::COUNTER.in_(lang)}
                </a>
                <p>{words::PROMISE.in_(lang)}</p>
                <small>{words::MAKER.in_(lang)}</small>
            </aside>
            <main class="door-main" id="main" tabindex="-1">
                <form class="door-form" method="post" action="/_fn/accounts/sign_in">
                    <h1>{words::SIGN_IN.in_(lang)}</h1>
                    {answer.notice()}
                    <input type="hidden" name="next" value=asked/>
                    <TextField
                        name="email"
                        label=words::EMAIL.in_(lang)
                        typed=Typed::Email
                        value=answer.typed("email", "")
                        error=answer.wrong("email")
                        autocomplete="username"
                    />
                    <TextField
                        name="password"
                        label=words::PASSWORD.in_(lang)
                        typed=Typed::Password
                        error=answer.wrong("password")
                        autocomplete="current-password"
                    />
                    <Button look=Look::Primary class="is-wide">{words::ENTER.in_(lang)}</Button>
                    <p class="muted small">{words::FORGOTTEN.in_(lang)}</p>
                    <a class="link" rel="external" href=switch lang=other.code() hreflang=other.code()>
                        {wording::console::frame::OWN_NAME.in_(other)}
                    </a>
                </form>
            </main>
        </div>
    }
    .into_any()
}

//! One's own account: password and language.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::basics::Language;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Choice, SelectField, TextField, Typed};
use wording::console::accounts as words;
use wording::console::frame::OWN_NAME;

use super::api::ChangePassword;
use crate::frame::{Answer, action};

/// The two forms.
#[component]
pub fn OwnAccount(viewer: Viewer) -> impl IntoView {
    let lang = page_language();
    let languages = Language::ALL
        .iter()
        .map(|other| Choice::new(other.code(), OWN_NAME.in_(*other)))
        .collect();
    view! {
        <Card title=words::MINE.in_(lang)>
            <div class="card-body stack">
                <p class="muted"><bdi>{viewer.name}</bdi></p>
                // Posted as a document: another language is another page.
                <form class="stack is-tight" method="post" action="/_fn/accounts/set_language">
                    <input type="hidden" name="back" value="/console/staff"/>
                    <SelectField
                        name="language"
                        label=words::LANGUAGE.in_(lang)
                        choices=languages
                        value=viewer.language.code()
                    />
                    <Button class="is-small">{words::CHANGE_LANGUAGE.in_(lang)}</Button>
                </form>
            </div>
        </Card>
        {password_form()}
    }
    .into_any()
}

fn password_form() -> AnyView {
    let lang = page_language();
    let change = action::<ChangePassword, _>();
    let answer = Answer::to(change, &[]);
    view! {
        <Card title=words::CHANGE_PASSWORD.in_(lang)>
            <ActionForm action=change attr:class="card-body stack">
                {answer.notice()}
                <TextField
                    name="old_password"
                    label=words::OLD_PASSWORD.in_(lang)
                    typed=Typed::Password
                    error=answer.wrong("old_password")
                    autocomplete="current-password"
                />
                <TextField
                    name="password"
                    label=words::NEW_PASSWORD.in_(lang)
                    typed=Typed::Password
                    hint=words::PASSWORD_HINT.in_(lang)
                    error=answer.wrong("password")
                    autocomplete="new-password"
                />
                <Button class="is-small" busy=change.pending()>{words::CHANGE_NOW.in_(lang)}</Button>
            </ActionForm>
        </Card>
    }
    .into_any()
}

//! One's own account: password and language.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::basics::Language;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Choice, SelectField};
use wording::console::accounts as words;
use wording::console::frame::OWN_NAME;

use super::api::ChangePassword;
use super::person_fields;
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
                {person_fields::known_password(&answer, &words::OLD_PASSWORD, "old_password")}
                {person_fields::new_password(&answer, &words::NEW_PASSWORD, "")}
                <Button class="is-small" busy=change.pending()>{words::CHANGE_NOW.in_(lang)}</Button>
            </ActionForm>
        </Card>
    }
    .into_any()
}

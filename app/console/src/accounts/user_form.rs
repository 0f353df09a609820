//! Adding somebody to the staff.

use bridge::page_language;
use domain::accounts::Role;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, Look, SelectField, TextField, Typed};
use wording::accounts;
use wording::console::accounts as words;

use super::api::AddUser;
use crate::frame::{Answer, action};

/// The form: name, e-mail, role, first password.
#[component]
pub fn UserForm() -> impl IntoView {
    let lang = page_language();
    let add = action::<AddUser, _>();
    let answer = Answer::to(add, &[]);
    let mut choices = vec![Choice::new("", words::CHOOSE_ROLE.in_(lang))];
    choices.extend(
        Role::ALL
            .iter()
            .map(|role| Choice::new(role.code(), accounts::role(lang, *role))),
    );
    view! {
        <ActionForm action=add attr:class="card">
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::ADD.in_(lang)}</h2>
                    <p>{words::ADD_MEANS.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <div class="fields is-two">
                        <TextField
                            name="name"
                            label=words::NAME.in_(lang)
                            value=answer.typed("name", "")
                            error=answer.wrong("name")
                            autocomplete="off"
                        />
                        <SelectField
                            name="role"
                            label=words::ROLE.in_(lang)
                            choices
                            value=answer.typed("role", "")
                            error=answer.wrong("role")
                        />
                        <TextField
                            name="email"
                            label=words::EMAIL.in_(lang)
                            typed=Typed::Email
                            value=answer.typed("email", "")
                            error=answer.wrong("email")
                            autocomplete="off"
                        />
                        <TextField
                            name="password"
                            id="first-password"
                            label=words::FIRST_PASSWORD.in_(lang)
                            typed=Typed::Password
                            hint=words::PASSWORD_HINT.in_(lang)
                            error=answer.wrong("password")
                            autocomplete="new-password"
                        />
                    </div>
                </div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=add.pending()>{words::ADD_NOW.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

//! Adding somebody to the staff.

use bridge::page_language;
use domain::accounts::Role;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, Look, SelectField};
use wording::accounts;
use wording::console::accounts as words;

use super::api::AddUser;
use super::person_fields;
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
                        {person_fields::name(&answer, "name", "off")}
                        <SelectField
                            name="role"
                            label=words::ROLE.in_(lang)
                            choices
                            value=answer.typed("role", "")
                            error=answer.wrong("role")
                        />
                        {person_fields::email(&answer, "off")}
                        {person_fields::new_password(&answer, &words::FIRST_PASSWORD, "first-password")}
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

//! One person in the staff list: their role and their access.

use bridge::page_language;
use domain::accounts::Role;
use domain::accounts::read::StaffRow;
use domain::basics::UserId;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, Look, SelectField, StatusPill, Tone, Unfold};
use wording::console::accounts as words;
use wording::{accounts, dates};

use super::api::{DisableUser, EnableUser, SetRole};
use crate::frame::{Answer, action};

/// The row. What one can't do to oneself is not offered for `me`.
#[component]
pub fn StaffRowView(me: UserId, row: StaffRow) -> impl IntoView {
    let lang = page_language();
    let is_me = row.user == me;
    let role = if is_me {
        accounts::role(lang, row.role).into_any()
    } else {
        role_form(&row)
    };
    let access = match (is_me, row.disabled) {
        (true, _) => view! { <StatusPill tone=Tone::Accent>{words::YOU.in_(lang)}</StatusPill> }.into_any(),
        (false, true) => enable_form(row.user),
        (false, false) => disable_form(row.user),
    };
    let state = row
        .disabled
        .then(|| view! { <StatusPill>{words::DISABLED.in_(lang)}</StatusPill> });
    view! {
        <tr>
            <th scope="row">
                <bdi>{row.name}</bdi>
                " "
                {state}
            </th>
            <td data-label=words::EMAIL.in_(lang)>
                <bdi class="code">{row.email}</bdi>
            </td>
            <td data-label=words::ROLE.in_(lang)>{role}</td>
            <td data-label=words::SINCE.in_(lang)>{dates::full_date(lang, row.since.day)}</td>
            <td data-label=words::ACCESS.in_(lang)>{access}</td>
        </tr>
    }
    .into_any()
}

fn role_form(row: &StaffRow) -> AnyView {
    let lang = page_language();
    let set_role = action::<SetRole, _>();
    let user = row.user.to_string();
    let answer = Answer::to(set_role, &[("user", &user)]);
    let choices = Role::ALL
        .iter()
        .map(|role| Choice::new(role.code(), accounts::role(lang, *role)))
        .collect();
    let (now, notice) = (row.role.code(), answer.notice());
    view! {
        <ActionForm action=set_role attr:class="fields is-inline">
            <input type="hidden" name="user" value=user.clone()/>
            <SelectField
                name="role"
                id=format!("role-{user}")
                label=words::ROLE.in_(lang)
                choices
                value=now
                error=answer.wrong("role")
            />
            <Button class="is-small" busy=set_role.pending()>{words::SET_ROLE.in_(lang)}</Button>
        </ActionForm>
        {notice}
    }
    .into_any()
}

fn enable_form(user: UserId) -> AnyView {
    let lang = page_language();
    let enable = action::<EnableUser, _>();
    let user = user.to_string();
    let answer = Answer::to(enable, &[("user", &user)]);
    view! {
        <ActionForm action=enable>
            <input type="hidden" name="user" value=user/>
            <Button class="is-small" busy=enable.pending()>{words::ENABLE.in_(lang)}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

fn disable_form(user: UserId) -> AnyView {
    let lang = page_language();
    let disable = action::<DisableUser, _>();
    let user = user.to_string();
    let answer = Answer::to(disable, &[("user", &user)]);
    view! {
        <Unfold summary=words::DISABLE.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=disable attr:class="stack is-tight">
                <input type="hidden" name="user" value=user/>
                <p>{words::DISABLE_MEANS.in_(lang)}</p>
                {answer.notice()}
                <Button look=Look::Danger class="is-small" busy=disable.pending()>
                    {words::DISABLE_SURE.in_(lang)}
                </Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

//! One key in the list.

use bridge::page_language;
use domain::partners::read::KeyRow;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, Look, StatusPill, Unfold};
use wording::console::partners as words;
use wording::dates;

use super::api::RevokeKey;
use crate::frame::{Answer, action};

/// The row: what it is good for, when it was used, and taking it back.
pub fn row(key: KeyRow) -> AnyView {
    let lang = page_language();
    let scopes = key
        .scopes
        .iter()
        .map(|scope| view! { <li>{words::scope(lang, *scope)}</li> })
        .collect_view();
    let last_used = match key.last_used {
        Some(at) => dates::short_time(lang, at),
        None => words::NEVER.in_(lang).to_owned(),
    };
    let access = match key.revoked {
        Some(_) => view! { <StatusPill>{words::REVOKED.in_(lang)}</StatusPill> }.into_any(),
        None => revoke_form(key.id.to_string()),
    };
    view! {
        <tr>
            <th scope="row"><bdi>{key.name}</bdi></th>
            <td data-label=words::PREFIX.in_(lang)><Code text=key.prefix/></td>
            <td data-label=words::SCOPES.in_(lang)><ul class="plain small">{scopes}</ul></td>
            <td data-label=words::SINCE.in_(lang)>{dates::full_date(lang, key.since.day)}</td>
            <td data-label=words::LAST_USED.in_(lang)>{last_used}</td>
            <td data-label=words::ACCESS.in_(lang)>{access}</td>
        </tr>
    }
    .into_any()
}

fn revoke_form(key: String) -> AnyView {
    let lang = page_language();
    let revoke = action::<RevokeKey, _>();
    let answer = Answer::to(revoke, &[("key", &key)]);
    view! {
        <Unfold summary=words::REVOKE.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=revoke attr:class="stack is-tight">
                <input type="hidden" name="key" value=key/>
                <p>{words::REVOKE_MEANS.in_(lang)}</p>
                {answer.notice()}
                <Button look=Look::Danger class="is-small" busy=revoke.pending()>
                    {words::REVOKE_SURE.in_(lang)}
                </Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

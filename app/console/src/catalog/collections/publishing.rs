//! Where a collection stands, and the ways from there: to remove it is offered only while nobody sees it.

use bridge::page_language;
use domain::catalog::CollectionStatus;
use domain::catalog::read::CollectionEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, Unfold};
use wording::console::collections as words;

use super::api::{PublishCollection, RemoveCollection, UnpublishCollection};
use crate::frame::{Answer, Outcome, action};

/// Where it stands, and the ways to change that.
pub fn publishing(collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let id = collection.row.id.to_string();
    let (means, ways) = match collection.row.status {
        CollectionStatus::Draft => (
            &words::DRAFT_MEANS,
            view! { {publish(id.clone())} {remove(id)} }.into_any(),
        ),
        CollectionStatus::Published => (&words::PUBLISHED_MEANS, unpublish(id)),
    };
    view! {
        {moved_on(collection.row.status)}
        <div class="card card-body standing">
            <p>
                <strong>{words::status(lang, collection.row.status)}</strong>
                " "
                <span class="muted">{means.in_(lang)}</span>
            </p>
            <div class="standing-ways">{ways}</div>
        </div>
    }
    .into_any()
}

/// What is said when a draft was to be removed that somebody has published meanwhile.
fn moved_on(status: CollectionStatus) -> Option<AnyView> {
    let shown: Vec<&str> = super::ENDPOINTS
        .into_iter()
        .filter(|endpoint| status == CollectionStatus::Draft || *endpoint != "catalog/remove_collection")
        .collect();
    Outcome::of_none(&shown)
}

fn publish(id: String) -> AnyView {
    let publish = action::<PublishCollection, _>();
    let answer = Answer::to(publish, &[]);
    view! {
        <ActionForm action=publish attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="collection" value=id/>
            <Button look=Look::Primary busy=publish.pending()>{words::PUBLISH.in_(page_language())}</Button>
        </ActionForm>
    }
    .into_any()
}

fn unpublish(id: String) -> AnyView {
    let lang = page_language();
    let unpublish = action::<UnpublishCollection, _>();
    let answer = Answer::to(unpublish, &[]);
    view! {
        <Unfold summary=words::UNPUBLISH.in_(lang) open=answer.is_here()>
            <ActionForm action=unpublish attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::UNPUBLISH_MEANS.in_(lang)}</p>
                <input type="hidden" name="collection" value=id/>
                <Button look=Look::Danger busy=unpublish.pending()>{words::UNPUBLISH_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn remove(id: String) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveCollection, _>();
    let answer = Answer::to(remove, &[]);
    view! {
        <Unfold summary=words::REMOVE.in_(lang) open=answer.is_here()>
            <ActionForm action=remove attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::REMOVE_MEANS.in_(lang)}</p>
                <input type="hidden" name="collection" value=id/>
                <Button look=Look::Danger busy=remove.pending()>{words::REMOVE_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

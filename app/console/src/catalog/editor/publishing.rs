//! Where a product stands: a draft, scheduled, on sale, archived; and the ways from there.

use bridge::page_language;
use domain::catalog::ProductStatus;
use domain::catalog::read::ProductEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, TextField, Typed, Unfold};
use wording::console::catalog as words;
use wording::console::product;

use super::super::api::{Publish, Unpublish};
use super::api::{Archive, Schedule};
use crate::frame::{Answer, action};

/// Where it stands, and the ways to change it: what is meant to be done first.
pub fn publishing(editor: &ProductEditor) -> AnyView {
    let lang = page_language();
    let id = editor.id.to_string();
    let (what, means, ways) = match (editor.status, editor.scheduled) {
        (ProductStatus::Published, Some(at)) => (
            &product::SCHEDULED,
            product::scheduled_means(lang, at),
            view! {
                {publish(id.clone(), &product::PUBLISH_NOW)}
                {schedule(id.clone(), at.to_string())}
                {unpublish(id)}
            }
            .into_any(),
        ),
        (ProductStatus::Published, None) => (
            &words::ON_SALE,
            words::ON_SALE_MEANS.in_(lang).to_owned(),
            view! { {unpublish(id.clone())} {archive(id)} }.into_any(),
        ),
        (ProductStatus::Draft, _) => (
            &words::DRAFT,
            words::DRAFT_MEANS.in_(lang).to_owned(),
            view! {
                {publish(id.clone(), &words::PUBLISH)}
                {schedule(id.clone(), String::new())}
                {archive(id)}
            }
            .into_any(),
        ),
        (ProductStatus::Archived, _) => (
            &words::ARCHIVED,
            words::ARCHIVED_MEANS.in_(lang).to_owned(),
            restore(id),
        ),
    };
    view! {
        <div class="card card-body standing">
            <p>
                <strong>{what.in_(lang)}</strong>
                " "
                <span class="muted">{means}</span>
            </p>
            <div class="standing-ways">{ways}</div>
        </div>
    }
    .into_any()
}

fn publish(id: String, name: &'static wording::Text) -> AnyView {
    let publish = action::<Publish, _>();
    let answer = Answer::to(publish, &[]);
    view! {
        <ActionForm action=publish attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="product" value=id/>
            <Button look=Look::Primary busy=publish.pending()>{name.in_(page_language())}</Button>
        </ActionForm>
    }
    .into_any()
}

fn schedule(id: String, before: String) -> AnyView {
    let lang = page_language();
    let save = action::<Schedule, _>();
    let answer = Answer::to(save, &[]);
    let summary = if before.is_empty() {
        &product::SCHEDULE
    } else {
        &product::RESCHEDULE
    };
    view! {
        <Unfold summary=summary.in_(lang) open=answer.is_here()>
            <ActionForm action=save attr:class="stack is-tight" attr:novalidate=true>
                {answer.notice()}
                <input type="hidden" name="product" value=id/>
                <TextField
                    name="starts"
                    label=product::STARTS.in_(lang)
                    typed=Typed::Moment
                    value=answer.typed("starts", before)
                    error=answer.wrong("starts")
                    autocomplete="off"
                />
                <Button look=Look::Primary class="is-small" busy=save.pending()>
                    {product::SAVE_SCHEDULE.in_(lang)}
                </Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn unpublish(id: String) -> AnyView {
    let lang = page_language();
    let unpublish = action::<Unpublish, _>();
    let answer = Answer::to(unpublish, &[]);
    view! {
        <Unfold summary=words::UNPUBLISH.in_(lang) open=answer.is_here()>
            <ActionForm action=unpublish attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::UNPUBLISH_MEANS.in_(lang)}</p>
                <input type="hidden" name="product" value=id/>
                <Button look=Look::Danger busy=unpublish.pending()>{words::UNPUBLISH_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

fn archive(id: String) -> AnyView {
    let lang = page_language();
    let archive = action::<Archive, _>();
    let answer = Answer::to(archive, &[]);
    view! {
        <Unfold summary=product::ARCHIVE.in_(lang) open=answer.is_here()>
            <ActionForm action=archive attr:class="stack is-tight">
                {answer.notice()}
                <p>{product::ARCHIVE_MEANS.in_(lang)}</p>
                <input type="hidden" name="product" value=id/>
                <Button look=Look::Danger busy=archive.pending()>{product::ARCHIVE_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// Makes a draft of what was archived: the same step that takes a product off sale.
fn restore(id: String) -> AnyView {
    let restore = action::<Unpublish, _>();
    let answer = Answer::to(restore, &[]);
    view! {
        <ActionForm action=restore attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="product" value=id/>
            <Button look=Look::Primary busy=restore.pending()>{product::RESTORE.in_(page_language())}</Button>
        </ActionForm>
    }
    .into_any()
}

//! On sale, or not.

use bridge::page_language;
use domain::catalog::ProductStatus;
use domain::catalog::read::ProductEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, Unfold};
use wording::console::catalog as words;

use super::api::{Publish, Unpublish};
use crate::frame::{Answer, action};

/// Where it stands, and the one way to change it.
pub fn publishing(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let id = product.id.to_string();
    let (what, means, form) = match product.status {
        ProductStatus::Published => (&words::ON_SALE, &words::ON_SALE_MEANS, unpublish(id)),
        ProductStatus::Draft => (&words::DRAFT, &words::DRAFT_MEANS, publish(id)),
        ProductStatus::Archived => (&words::ARCHIVED, &words::ARCHIVED_MEANS, publish(id)),
    };
    view! {
        <div class="card card-body row is-spread">
            <p>
                <strong>{what.in_(lang)}</strong>
                " "
                <span class="muted">{means.in_(lang)}</span>
            </p>
            {form}
        </div>
    }
    .into_any()
}

fn publish(product: String) -> AnyView {
    let lang = page_language();
    let publish = action::<Publish, _>();
    let answer = Answer::to(publish, &[]);
    view! {
        <ActionForm action=publish attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="product" value=product/>
            <Button look=Look::Primary busy=publish.pending()>{words::PUBLISH.in_(lang)}</Button>
        </ActionForm>
    }
    .into_any()
}

fn unpublish(product: String) -> AnyView {
    let lang = page_language();
    let unpublish = action::<Unpublish, _>();
    let answer = Answer::to(unpublish, &[]);
    view! {
        <Unfold summary=words::UNPUBLISH.in_(lang) open=answer.is_here()>
            <ActionForm action=unpublish attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::UNPUBLISH_MEANS.in_(lang)}</p>
                <input type="hidden" name="product" value=product/>
                <Button look=Look::Danger busy=unpublish.pending()>{words::UNPUBLISH_SURE.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

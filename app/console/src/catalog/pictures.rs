//! A product's pictures: what is shown now, and what could not be fetched.

use bridge::page_language;
use domain::catalog::PictureState;
use domain::catalog::read::{EditorPicture, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Column, DataTable, EmptyState, IconName, Picture, StatusPill, Tone};
use wording::catalog;
use wording::console::catalog as words;

use super::api::RetryPicture;
use crate::frame::{Answer, action};

/// The pictures, each with its state and, where it can be tried again, the way to do so.
pub fn pictures(product: &ProductEditor, may_retry: bool) -> AnyView {
    let lang = page_language();
    let body = if product.pictures.is_empty() {
        view! {
            <EmptyState icon=IconName::Tag title=words::NO_PICTURES.in_(lang) text=words::NO_PICTURES_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        table(product, may_retry)
    };
    view! { <Card title=words::PICTURES.in_(lang)>{body}</Card> }.into_any()
}

fn table(product: &ProductEditor, may_retry: bool) -> AnyView {
    let lang = page_language();
    let columns = vec![
        Column::text(words::PICTURE.in_(lang)),
        Column::text(words::SOURCE.in_(lang)),
        Column::text(words::STATE.in_(lang)),
    ];
    let back = format!("/console/products/{}", product.id);
    let rows = product
        .pictures
        .iter()
        .map(|picture| row(picture, &back, may_retry))
        .collect_view();
    view! { <DataTable name=words::PICTURES.in_(lang) columns>{rows}</DataTable> }.into_any()
}

fn row(picture: &EditorPicture, back: &str, may_retry: bool) -> AnyView {
    let lang = page_language();
    let (tone, may_retry) = match picture.state {
        PictureState::Stored => (Tone::Good, false),
        PictureState::Recorded => (Tone::Warn, false),
        PictureState::Failed => (Tone::Bad, may_retry),
    };
    let (url, alt) = (picture.picture.url.clone(), picture.picture.alt.clone());
    let state = catalog::picture_state(lang, picture.state);
    let source = if picture.source_url.is_empty() {
        view! { <span class="muted">{words::MADE_HERE.in_(lang)}</span> }.into_any()
    } else {
        view! { <bdi class="code small">{picture.source_url.clone()}</bdi> }.into_any()
    };
    let why = (!picture.last_error.is_empty()).then(|| {
        view! { <span class="small muted"><bdi>{picture.last_error.clone()}</bdi></span> }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="row">
                    <Picture src=Some(url) alt="" square=true/>
                    <bdi>{alt}</bdi>
                </span>
            </th>
            <td data-label=words::SOURCE.in_(lang)>
                {source}
            </td>
            <td data-label=words::STATE.in_(lang)>
                <span class="stack is-tight">
                    <span class="row">
                        <StatusPill tone>{state}</StatusPill>
                        {may_retry.then(|| retry(&picture.id.to_string(), back))}
                    </span>
                    {why}
                </span>
            </td>
        </tr>
    }
    .into_any()
}

/// The button that tries again, and then shows `back`.
pub fn retry(picture: &str, back: &str) -> AnyView {
    let lang = page_language();
    let retry = action::<RetryPicture, _>();
    let answer = Answer::to(retry, &[("picture", picture)]);
    let (picture, back) = (picture.to_owned(), back.to_owned());
    view! {
        <ActionForm action=retry>
            <input type="hidden" name="picture" value=picture/>
            <input type="hidden" name="back" value=back/>
            <Button class="is-small" busy=retry.pending()>{words::RETRY.in_(lang)}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

//! A product's pictures: what is shown, in which order, by which words; what could not be fetched or read; and the
//! way in for more of them.

use std::time::Duration;

use bridge::page_language;
use domain::basics::ProductId;
use domain::catalog::PictureState;
use domain::catalog::read::{EditorPicture, Picture as Shown, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Badge, Button, Card, EmptyState, IconName, Picture, Source, StatusPill, Tone};
use wording::catalog;
use wording::console::catalog as words;

use super::api::RetryPicture;
use super::picture_forms;
use super::picture_upload::PictureUpload;
use crate::frame::{Answer, Fresh, action};

/// How soon a picture that is being made ready is looked for again.
const READY_SOON: Duration = Duration::from_secs(2);

/// The pictures and, for whoever may edit them, what can be done with each.
pub fn pictures(product: &ProductEditor, may_edit: bool) -> AnyView {
    let lang = page_language();
    let (id, count) = (product.id, product.pictures.len());
    look_again(product);
    let tiles = product
        .pictures
        .iter()
        .enumerate()
        .map(|(place, picture)| tile(id, picture, (place, count), may_edit))
        .collect_view();
    let body = if count == 0 {
        view! {
            <EmptyState icon=IconName::Tag title=words::NO_PICTURES.in_(lang) text=words::NO_PICTURES_WHY.in_(lang)/>
        }
        .into_any()
    } else {
        view! { <ul class="picture-tiles card-body">{tiles}</ul> }.into_any()
    };
    view! {
        <Card title=words::PICTURES.in_(lang)>
            {body}
            {may_edit.then(|| view! { <PictureUpload product=id/> })}
        </Card>
    }
    .into_any()
}

/// A picture in a small place.
pub fn small(picture: &Shown) -> Source {
    Source {
        src: Some(picture.at_least(160)),
        ..Source::default()
    }
}

/// While a picture is being made ready the page looks again, until it is.
fn look_again(product: &ProductEditor) {
    let waits = product
        .pictures
        .iter()
        .any(|picture| picture.state == PictureState::Kept);
    let fresh = Fresh::here();
    Effect::new(move || {
        if waits {
            set_timeout(move || fresh.bump(), READY_SOON);
        }
    });
}

fn tile(product: ProductId, picture: &EditorPicture, (place, count): (usize, usize), may_edit: bool) -> AnyView {
    let lang = page_language();
    let first = (place == 0).then(|| view! { <Badge>{words::FIRST_PICTURE.in_(lang)}</Badge> });
    view! {
        <li class="picture-tile" aria-label=words::picture_number(lang, place + 1)>
            <Picture source=small(&picture.picture) alt=picture.picture.alt.clone() square=true>
                {first}
            </Picture>
            {state(product, picture, may_edit)}
            {may_edit.then(|| picture_forms::of(product, picture, (place, count)))}
        </li>
    }
    .into_any()
}

/// Where it stands, where that is not simply "shown", and where it came from.
fn state(product: ProductId, picture: &EditorPicture, may_edit: bool) -> AnyView {
    let lang = page_language();
    let tone = match picture.state {
        PictureState::Stored => None,
        PictureState::Recorded | PictureState::Kept => Some(Tone::Warn),
        PictureState::Failed => Some(Tone::Bad),
    };
    let pill = tone.map(|tone| {
        view! { <StatusPill tone>{catalog::picture_state(lang, picture.state)}</StatusPill> }
    });
    let came_from = !picture.source_url.is_empty();
    let may_retry = may_edit && came_from && picture.state == PictureState::Failed;
    let retry = may_retry.then(|| retry(&picture.id.to_string(), &format!("/console/products/{product}")));
    let why = (!picture.last_error.is_empty()).then(|| {
        view! { <p class="small muted"><bdi>{picture.last_error.clone()}</bdi></p> }
    });
    let source = (came_from && picture.state != PictureState::Stored).then(|| {
        view! { <p class="small muted picture-source"><bdi>{picture.source_url.clone()}</bdi></p> }
    });
    view! {
        {pill}
        {why}
        {source}
        {retry}
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

//! A product's pictures: what is shown, in which order, by which words, of which variants; what could not be fetched or
//! read; and the way in for more of them. They are read anew by themselves, so that whatever is being typed elsewhere
//! on the page stays while pictures arrive.

use std::time::Duration;

use bridge::page_language;
use domain::basics::{ProductId, VariantId};
use domain::catalog::PictureState;
use domain::catalog::read::{EditorPicture, Picture as Shown, ProductEditor};
use leptos::context::Provider;
use leptos::form::ActionForm;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Badge, Button, Card, EmptyState, IconName, Picture, Source, StatusPill, Tone};
use wording::catalog;
use wording::console::catalog as words;

use super::api::{self, RetryPicture};
use super::picture_forms;
use super::picture_upload::PictureUpload;
use super::sending::Uploads;
use crate::frame::{Answer, Fresh, action};

/// How soon a picture that is being made ready is looked for again.
const READY_SOON: Duration = Duration::from_secs(2);

/// The pictures and, for whoever may edit them, what can be done with each.
#[component]
pub fn Pictures(product: ProductEditor, may_edit: bool) -> impl IntoView {
    let lang = page_language();
    let id = product.id;
    let news = Uploads::here().news;
    let shown = RwSignal::new(product.pictures);
    keep_fresh(id, shown, news);
    let variants: Vec<(VariantId, String)> = product
        .variants
        .into_iter()
        .filter(|variant| !variant.is_archived)
        .map(|variant| (variant.id, variant.label))
        .collect();
    let of = StoredValue::new(variants);
    let tiles = move || {
        let pictures = shown.get();
        let count = pictures.len();
        let tiles = pictures.into_iter().enumerate();
        tiles
            .map(|(place, picture)| Tile {
                picture,
                place,
                count,
            })
            .collect::<Vec<_>>()
    };
    let none = move || {
        shown.with(Vec::is_empty).then(|| {
            view! {
                <EmptyState icon=IconName::Tag title=words::NO_PICTURES.in_(lang) text=words::NO_PICTURES_WHY.in_(lang)/>
            }
        })
    };
    // Of what changes here, only this part reads anew: the forms beside it are the page's.
    view! {
        <Provider value=news>
            <Card title=words::PICTURES.in_(lang)>
                {none}
                <ul class="picture-tiles">
                    <For
                        each=tiles
                        key=Tile::key
                        children=move |tile| of.with_value(|of| whole(id, &tile, of, may_edit))
                    />
                </ul>
                {may_edit.then(|| view! { <PictureUpload product=id/> })}
            </Card>
        </Provider>
    }
}

/// A picture and its place, from 0, among so many.
#[derive(Clone)]
struct Tile {
    picture: EditorPicture,
    place: usize,
    count: usize,
}

impl Tile {
    /// What it is drawn by; while this stays, so does what is being typed into it.
    fn key(&self) -> (String, String, Vec<VariantId>, usize, usize) {
        let picture = &self.picture;
        let state = format!("{}{}", picture.state.code(), picture.picture.url);
        (
            picture.id.to_string(),
            state,
            picture.of_variants.clone(),
            self.place,
            self.count,
        )
    }
}

/// The width of the file shown in a small place, in pixels: sharp on a dense screen.
const SMALL: u32 = 320;

/// A picture in a small place.
pub fn small(picture: &Shown) -> Source {
    Source {
        src: Some(picture.at_least(SMALL)),
        ..Source::default()
    }
}

/// Looks again after each change, and while a picture is being made ready.
fn keep_fresh(product: ProductId, shown: RwSignal<Vec<EditorPicture>>, news: Fresh) {
    let look = move || {
        spawn_local(async move {
            if let Ok(product) = api::open_product(product.to_string()).await {
                // The page may have been left meanwhile.
                let _ = shown.try_set(product.pictures);
            }
        });
    };
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            look();
        }
        now
    });
    Effect::new(move || {
        let waits = |picture: &EditorPicture| picture.state == PictureState::Kept;
        if shown.with(|pictures| pictures.iter().any(waits)) {
            set_timeout(look, READY_SOON);
        }
    });
}

fn whole(product: ProductId, tile: &Tile, of: &[(VariantId, String)], may_edit: bool) -> AnyView {
    let lang = page_language();
    let Tile {
        picture,
        place,
        count,
    } = tile;
    let first = (*place == 0).then(|| view! { <Badge>{words::FIRST_PICTURE.in_(lang)}</Badge> });
    let shows: Vec<&str> = of
        .iter()
        .filter(|(variant, label)| picture.of_variants.contains(variant) && !label.is_empty())
        .map(|(_, label)| label.as_str())
        .collect();
    let shows = shows.join(words::LISTED.in_(lang));
    view! {
        <li class="picture-tile" aria-label=words::picture_number(lang, place + 1)>
            <Picture source=small(&picture.picture) alt=picture.picture.alt.clone() square=true>
                {first}
            </Picture>
            {(!shows.is_empty()).then(|| view! { <p class="small muted"><bdi>{shows}</bdi></p> })}
            {state(product, picture, may_edit)}
            {may_edit.then(|| picture_forms::of(product, picture, (*place, *count), of))}
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
    let standing = catalog::picture_state(lang, picture.state);
    let pill = tone.map(|tone| view! { <StatusPill tone>{standing}</StatusPill> });
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

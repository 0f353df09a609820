//! A product's pictures as large as the screen, in a dialog: swiped as in the gallery, and nearer when pressed. Nothing
//! of it is in the page before it is opened.

use bridge::page_language;
use domain::catalog::read::Picture as Shown;
use leptos::ev::MouseEvent;
use leptos::html::Ul;
use leptos::prelude::*;
use leptos::web_sys::Element;
use ui::Dialog;
use wording::catalog as words;

use super::gallery::show;

/// `at` is the picture it opens on.
#[component]
pub fn LargePictures(pictures: Vec<Shown>, at: RwSignal<Option<usize>>) -> impl IntoView {
    let lang = page_language();
    let open = RwSignal::new(false);
    let strip = NodeRef::<Ul>::new();
    let pictures = StoredValue::new(pictures);
    Effect::new(move || {
        let Some(place) = at.get() else { return };
        at.set(None);
        open.set(true);
        // Once it is drawn.
        request_animation_frame(move || {
            show(&large_id(place));
            if let Some(strip) = strip.get_untracked() {
                // Refused only when it is not in the page, and then there is nothing to scroll by keys.
                let _ = strip.focus();
            }
        });
    });
    let views = move || {
        let near = RwSignal::new(None);
        pictures.with_value(|pictures| {
            let views = pictures.iter().enumerate();
            views
                .map(|(place, picture)| one(picture, (place, near)))
                .collect_view()
        })
    };
    view! {
        <Dialog open title=words::PICTURES.in_(lang) close=words::CLOSE.in_(lang)>
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            <ul class="large-strip" tabindex="0" aria-label=words::PICTURES.in_(lang) node_ref=strip>
                                {views()}
                            </ul>
                        }
                    })
            }}
        </Dialog>
    }
}

fn one(picture: &Shown, (place, near): (usize, RwSignal<Option<usize>>)) -> AnyView {
    let lang = page_language();
    let view = NodeRef::<leptos::html::Li>::new();
    let is_near = move || near.get() == Some(place);
    let press = move |click: MouseEvent| {
        near.update(|near| *near = (*near != Some(place)).then_some(place));
        if let Some(view) = view.get_untracked() {
            request_animation_frame(move || follow(&view, &click));
        }
    };
    let moved = move |moving: MouseEvent| {
        if let Some(view) = view
            .get_untracked()
            .filter(|_| near.get_untracked() == Some(place))
        {
            follow(&view, &moving);
        }
    };
    let size = picture.size();
    let sets = picture
        .sets()
        .into_iter()
        // Twice the screen, because it may be brought nearer.
        .map(|(kind, set)| view! { <source r#type=kind srcset=set sizes="200vw"/> })
        .collect_view();
    view! {
        // Scrolled from left to right in both languages: a picture has no reading direction.
        <li class="large-view" class:is-near=is_near id=large_id(place) dir="ltr" node_ref=view on:mousemove=moved>
            <button
                type="button"
                class="large-picture"
                aria-pressed=move || if is_near() { "true" } else { "false" }
                title=words::NEARER.in_(lang)
                on:click=press
            >
                <picture>
                    {sets}
                    <img
                        src=picture.url.clone()
                        alt=picture.alt.clone()
                        width=size.map(|size| size.width.to_string())
                        height=size.map(|size| size.height.to_string())
                        loading="lazy"
                        decoding="async"
                    />
                </picture>
            </button>
        </li>
    }
    .into_any()
}

/// Moves what is near so that the part under the pointer is seen; a press by key shows the middle.
fn follow(view: &Element, pointer: &MouseEvent) {
    let by_key = pointer.client_x() == 0 && pointer.client_y() == 0;
    let along = |hidden: i32, at: i32, all: i32| {
        let (at, all) = if by_key { (1, 2) } else { (at, all.max(1)) };
        hidden.max(0) * at.clamp(0, all) / all
    };
    let (width, height) = (view.client_width(), view.client_height());
    // The strip ends where the screen does; the dialog's head is above it.
    let screen = document()
        .document_element()
        .map_or(height, |root| root.client_height());
    let below = pointer.client_y() - (screen - height);
    view.set_scroll_left(along(view.scroll_width() - width, pointer.client_x(), width));
    view.set_scroll_top(along(view.scroll_height() - height, below, height));
}

fn large_id(place: usize) -> String {
    format!("large-{}", place + 1)
}

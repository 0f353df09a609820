//! The pictures of a product in one strip: swiped or scrolled, brought up by the marks under it, and each as large as the
//! screen when it is pressed.

use bridge::{Fault, page_language};
use domain::catalog::PLACEHOLDER_URL;
use domain::catalog::read::Picture as Shown;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use leptos::web_sys::{ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use ui::{Badge, Icon, IconName, Picture};
use wording::catalog as words;

use super::large_pictures::LargePictures;
use super::source;

/// The most dots a phone has room for; of more pictures it says the number instead.
const DOTS_MAX: usize = 8;
/// How wide a picture stands in the strip: the page, or its half.
const SIZES: &str = "(min-width: 60rem) 36rem, 100vw";

/// `lead` is the picture to open on: that of the variant chosen. `saving` is the percentage saved.
#[component]
pub fn Gallery(
    pictures: Vec<Shown>,
    #[prop(into)] lead: Signal<Option<usize>>,
    #[prop(into)] saving: Signal<Option<i64>>,
) -> impl IntoView {
    let lang = page_language();
    let mut pictures: Vec<(usize, Shown)> = pictures.into_iter().enumerate().collect();
    // Without scripts the page can't scroll to the variant's own picture, so that one comes first.
    let first = lead.get_untracked().unwrap_or_default();
    if first < pictures.len() {
        let leading = pictures.remove(first);
        pictures.insert(0, leading);
    }
    let order: Vec<usize> = pictures.iter().map(|(index, _)| *index).collect();
    Effect::new(move |before: Option<Option<usize>>| {
        let now = lead.get();
        if let Some(place) = now.and_then(|index| order.iter().position(|other| *other == index)) {
            // The first run is the page as it came; scrolling then would be a start for no reason.
            if before.is_some_and(|before| before != now) {
                show(&view_id(place));
            }
        }
        now
    });
    let all = pictures.len();
    let larges: Vec<Shown> = pictures.iter().map(|(_, picture)| picture.clone()).collect();
    let strip = NodeRef::<leptos::html::Ul>::new();
    let in_view = RwSignal::new(0);
    let look = move |_| {
        if let Some(strip) = strip.get_untracked() {
            in_view.set(place_of(strip.scroll_left(), strip.client_width()));
        }
    };
    let large = RwSignal::new(None);
    let views = pictures.iter().enumerate().map(|(place, (_, picture))| {
        let shown = view! { <Picture source=source(picture) alt=picture.alt.clone() sizes=SIZES eager=place == 0/> };
        view! { <li class="gallery-view" id=view_id(place)>{opening(picture, (place, large), shown.into_any())}</li> }
    });
    let views = views.collect_view();
    let marks = pictures.iter().enumerate().map(|(place, (_, picture))| {
        view! {
            <a
                class="gallery-mark"
                href=format!("#{}", view_id(place))
                aria-label=words::picture_of(lang, place + 1, all)
                aria-current=move || (in_view.get() == place).then_some("true")
                on:click=move |click| {
                    click.prevent_default();
                    show(&view_id(place));
                }
            >
                <img src=picture.at_least(160) alt="" width="80" height="80" loading="lazy"/>
            </a>
        }
    });
    let marks = marks.collect_view();
    let is_many = all > DOTS_MAX;
    let marks_class = if is_many {
        "gallery-marks is-many"
    } else {
        "gallery-marks"
    };
    let count = move || words::picture_of(lang, in_view.get() + 1, all);
    view! {
        <div class="gallery">
            {move || {
                saving.get().map(|percent| view! { <Badge sale=true>{words::save_percent(lang, percent)}</Badge> })
            }}
            <ul class="gallery-strip" tabindex="0" aria-label=words::PICTURES.in_(lang) node_ref=strip on:scroll=look>{views}</ul>
            {(all > 1)
                .then(|| {
                    view! {
                        <nav class=marks_class aria-label=words::PICTURES.in_(lang)>{marks}</nav>
                        {is_many.then(|| view! { <p class="gallery-count" aria-hidden="true">{count}</p> })}
                    }
                })}
            {larger(larges, large)}
        </div>
    }
}

/// The dialog with the pictures as large as the screen: its part of the program is fetched when the first one is opened.
fn larger(pictures: Vec<Shown>, at: RwSignal<Option<usize>>) -> AnyView {
    let dialog = RwSignal::new(None::<Dialog>);
    let files: Vec<String> = pictures.iter().map(|picture| picture.url.clone()).collect();
    Effect::new(move || {
        let Some(place) = at.get().filter(|_| dialog.with_untracked(Option::is_none)) else {
            return;
        };
        let file = files.get(place).cloned().unwrap_or_default();
        spawn_local(async move {
            let fetched = large_pictures().await;
            // The page may be gone by now, or it was pressed twice.
            if dialog.try_with_untracked(Option::is_none) != Some(true) {
                return;
            }
            match fetched {
                Ok(made) => dialog.set(Some(made)),
                // As without scripts: the file itself. An address of the shop's own is never refused.
                Err(_) => {
                    let _ = window().location().set_href(&file);
                }
            }
        });
    });
    let show = move || dialog.get().map(|dialog| dialog(pictures.clone(), at));
    show.into_any()
}

/// Makes the dialog.
type Dialog = fn(Vec<Shown>, RwSignal<Option<usize>>) -> AnyView;

#[wasm_split(large_pictures, wasm_split_path = leptos::wasm_split, fallible)]
fn large_pictures() -> Result<Dialog, Fault> {
    Ok(|pictures, at| view! { <LargePictures pictures at/> }.into_any())
}

/// A picture that opens large. Without scripts the link leads to its largest file; the stand-in leads nowhere.
fn opening(picture: &Shown, (place, large): (usize, RwSignal<Option<usize>>), shown: AnyView) -> AnyView {
    if picture.url == PLACEHOLDER_URL {
        return shown;
    }
    let open = move |click: MouseEvent| {
        // With a key held, the browser opens the file in another tab, as it does with every link.
        if !(click.ctrl_key() || click.meta_key() || click.shift_key()) {
            click.prevent_default();
            large.set(Some(place));
        }
    };
    view! {
        <a class="gallery-open" rel="external" href=picture.url.clone() on:click=open>
            {shown}
            <span class="visually-hidden">{words::ENLARGE.in_(page_language())}</span>
            <Icon name=IconName::Search/>
        </a>
    }
    .into_any()
}

/// The place that is in view when the strip is scrolled so far; from right to left it scrolls to below zero.
fn place_of(scrolled: i32, width: i32) -> usize {
    let (scrolled, width) = (scrolled.unsigned_abs(), width.unsigned_abs().max(1));
    usize::try_from((scrolled + width / 2) / width).unwrap_or_default()
}

fn view_id(place: usize) -> String {
    format!("view-{}", place + 1)
}

/// Brings a picture into its strip, without moving the page.
pub(super) fn show(id: &str) {
    let Some(view) = document().get_element_by_id(id) else {
        return;
    };
    let how = ScrollIntoViewOptions::new();
    how.set_behavior(ScrollBehavior::Auto);
    how.set_block(ScrollLogicalPosition::Nearest);
    how.set_inline(ScrollLogicalPosition::Start);
    view.scroll_into_view_with_scroll_into_view_options(&how);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_in_view_is_told_by_the_scrolling_in_both_directions() {
        for (scrolled, place) in [(0, 0), (-360, 1), (720, 2), (-190, 1), (170, 0)] {
            assert_eq!(place_of(scrolled, 360), place, "{scrolled}");
        }
        assert_eq!(
            place_of(100, 0),
            100,
            "a strip that has no width yet does not divide by it"
        );
    }
}

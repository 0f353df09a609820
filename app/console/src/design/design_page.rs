//! The page itself: the components by the folders of `ui`, in two columns.

use bridge::page_language;
use domain::basics::Language;
use leptos::prelude::*;
use wording::Text;
use wording::console::design as words;
use wording::console::frame::OWN_NAME;

use super::{filled_in, held, pressed, shown};
use crate::frame::PageHead;

/// What shows the components of a folder in a language.
type Specimens = fn(Language) -> AnyView;

/// The folders, and what is shown of each.
const FOLDERS: [(&Text, Specimens); 5] = [
    (&words::ACTION, pressed::specimens),
    (&words::FIELD, filled_in::specimens),
    (&words::SHOW, shown::specimens),
    (&words::FRAME, held::frames),
    (&words::WAIT, held::waiting),
];

/// `/console/design`.
#[component]
pub fn DesignPage() -> impl IntoView {
    let lang = page_language();
    let folders = FOLDERS.map(|(name, specimens)| folder(lang, name, specimens));
    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        {folders.collect_view()}
    }
}

fn folder(lang: Language, name: &Text, specimens: Specimens) -> AnyView {
    let columns = Language::ALL.map(|of| {
        view! {
            <div class="specimens" lang=of.code() dir=of.dir()>
                <p class="small muted">{OWN_NAME.in_(of)}</p>
                {specimens(of)}
            </div>
        }
    });
    view! {
        <section class="card">
            <div class="card-head"><h2>{name.in_(lang)}</h2></div>
            <div class="card-body two-languages">{columns.collect_view()}</div>
        </section>
    }
    .into_any()
}

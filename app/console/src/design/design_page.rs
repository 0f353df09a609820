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

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;

    /// The elements of a column by name and classes, in order.
    fn elements(column: &str) -> Vec<&str> {
        let tags = column
            .split('<')
            .skip(1)
            .filter(|tag| !tag.starts_with(['/', '!']));
        tags.map(|tag| {
            let name = tag.split([' ', '>']).next().unwrap_or_default();
            let class = tag.split("class=\"").nth(1);
            class.and_then(|class| class.split('"').next()).unwrap_or(name)
        })
        .collect()
    }

    #[test]
    fn every_component_is_shown_alike_in_both_directions() {
        for (name, specimens) in FOLDERS {
            let html = Owner::new().with(|| folder(Language::English, name, specimens).to_html());
            let columns = html.match_indices("<div").map(|(at, _)| at);
            let columns: Vec<usize> = columns
                .filter(|at| {
                    let tag = html[*at..].split('>').next();
                    tag.is_some_and(|tag| tag.contains("class=\"specimens\""))
                })
                .collect();
            let [first, second] = columns[..] else {
                panic!("two columns: {html}");
            };
            let (right_to_left, left_to_right) = html[first..].split_at(second - first);
            assert!(right_to_left.split('>').next().unwrap().contains("dir=\"rtl\""));
            assert!(left_to_right.split('>').next().unwrap().contains("dir=\"ltr\""));
            assert!(elements(right_to_left).len() > 3, "{right_to_left}");
            assert_eq!(
                elements(right_to_left),
                elements(left_to_right),
                "{}",
                name.in_(Language::English)
            );
        }
    }
}

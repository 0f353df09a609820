//! The first line of a page: what it is, and where to look for something else.

use bridge::page_language;
use leptos::prelude::*;
use leptos_meta::Title;
use ui::{Breadcrumbs, SearchField};
use wording::Text;
use wording::console::frame as words;

/// What the search of a page looks through.
#[derive(Debug, Clone)]
pub struct Search {
    /// The list it opens.
    pub action: &'static str,
    /// What can be typed.
    pub words: &'static Text,
    /// What was typed.
    pub typed: Signal<String>,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            action: "/console/orders",
            words: &words::FIND_ORDER,
            typed: Signal::stored(String::new()),
        }
    }
}

/// The head of a page, and its title in the browser. `note` is what to know about it in a few words.
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(optional, into)] note: String,
    #[prop(optional)] search: Search,
) -> impl IntoView {
    let lang = page_language();
    view! {
        <Title text=words::titled(lang, &title)/>
        <header class="console-head">
            <h1>{title}</h1>
            <span class="console-head-note">{note}</span>
            {move || {
                view! {
                    <SearchField
                        action=search.action
                        label=search.words.in_(lang)
                        placeholder=search.words.in_(lang)
                        value=search.typed.get()
                        key=super::keys::SEARCH
                    />
                }
            }}
        </header>
    }
}

/// The first line of a page of one thing: the way up to its list, and the search. The thing's own head follows.
#[component]
pub fn DetailPath(
    above: (&'static str, &'static Text),
    #[prop(into)] here: String,
    #[prop(optional)] search: Search,
) -> impl IntoView {
    let lang = page_language();
    let (list, name) = above;
    view! {
        <Title text=words::titled(lang, &here)/>
        <div class="console-head">
            <Breadcrumbs
                label=words::PATH.in_(lang)
                above=vec![(list.to_owned(), name.in_(lang).to_owned())]
                here
            />
            <SearchField
                action=search.action
                label=search.words.in_(lang)
                placeholder=search.words.in_(lang)
                key=super::keys::SEARCH
            />
        </div>
    }
}

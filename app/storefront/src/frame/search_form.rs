//! The search field. A plain form that opens the search page; with JavaScript it opens without loading a document.

use bridge::page_language;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FormData, HtmlFormElement};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use ui::SearchField;
use wording::shop as words;

use super::paths;

/// Searches the shop. On a page that shows what was found, the words that were searched for stand in it.
#[component]
pub fn SearchForm() -> impl IntoView {
    let lang = page_language();
    let value = use_query_map().read_untracked().get("q").unwrap_or_default();
    let navigate = use_navigate();
    let open = move |submit: SubmitEvent| {
        let Some(words) = typed_words(&submit) else { return };
        submit.prevent_default();
        navigate(
            &paths::page_of_list(&paths::search(lang), words.trim(), ""),
            NavigateOptions::default(),
        );
    };
    view! {
        <SearchField
            on:submit=open
            action=paths::search(lang)
            label=words::SEARCH.in_(lang)
            placeholder=words::SEARCH_PLACEHOLDER.in_(lang)
            value
        />
    }
}

/// What stands in the field; none when the browser can't say, which then sends the form itself.
fn typed_words(submit: &SubmitEvent) -> Option<String> {
    let form = submit.target()?.dyn_into::<HtmlFormElement>().ok()?;
    FormData::new_with_form(&form).ok()?.get("q").as_string()
}

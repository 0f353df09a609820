//! The search field. A plain form that opens the search page; with JavaScript it opens without loading a document, and
//! offers what fits while one types.

use bridge::page_language;
use leptos::ev::{Event, FocusEvent, KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use ui::{SearchField, Suggesting};
use wording::shop as words;

use super::paths;
use super::suggestions::Suggestions;

/// Searches the shop. On a page that shows what was found, the words that were searched for stand in it. `list` is the
/// id of what drops down: a page may have two of these fields.
#[component]
pub fn SearchForm(list: &'static str) -> impl IntoView {
    let lang = page_language();
    let value = use_query_map().read_untracked().get("q").unwrap_or_default();
    let navigate = use_navigate();
    let field = NodeRef::<html::Input>::new();
    let offers = Suggestions::new();
    let go = move |address: String| {
        offers.close();
        navigate(&address, NavigateOptions::default());
    };
    let submitted = {
        let go = go.clone();
        move |submit: SubmitEvent| {
            // Without the field's node the browser sends the form itself.
            if let Some(field) = field.get_untracked() {
                submit.prevent_default();
                go(paths::search_for(lang, &field.value()));
            }
        }
    };
    let pressed = {
        let go = go.clone();
        move |press: KeyboardEvent| match press.key().as_str() {
            // Keys that choose among the candidates of an input method are not meant for the list.
            _ if press.is_composing() => {}
            "ArrowDown" | "ArrowUp" => {
                press.prevent_default();
                offers.step(press.key() == "ArrowDown");
            }
            "Enter" => {
                if let Some(address) = offers.chosen() {
                    press.prevent_default();
                    go(address);
                }
            }
            // Once to close the list; again, as ever, to empty the field.
            "Escape" if offers.open().get_untracked() => {
                press.prevent_default();
                offers.close();
            }
            _ => {}
        }
    };
    let typed = move |input: Event| offers.ask(event_target_value(&input));
    let suggesting = Suggesting {
        list,
        open: offers.open(),
        active: offers.active(),
        field,
    };
    view! {
        <SearchField
            on:submit=submitted
            on:keydown=pressed
            on:input=typed
            on:focusout=move |_: FocusEvent| offers.close()
            action=paths::search(lang)
            label=words::SEARCH.in_(lang)
            placeholder=words::SEARCH_PLACEHOLDER.in_(lang)
            value
            suggesting
        >
            {offers.list(list, go)}
        </SearchField>
    }
}

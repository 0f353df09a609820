//! A section of the checkout: folds by the browser alone, and says when it is filled in.

use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::numbers;

/// Section number `step`. `answer` is what was filled in, once it is enough to be done.
#[component]
pub fn Section(
    step: i64,
    title: &'static str,
    #[prop(into)] answer: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let lang = bridge::page_language();
    let is_done = move || answer.read().is_some();
    let mark = move || {
        if is_done() {
            view! { <Icon name=IconName::Check/> }.into_any()
        } else {
            numbers::integer(lang, step).into_any()
        }
    };
    view! {
        <details class="fold card" class:is-done=is_done open=true>
            <summary class="fold-head">
                <span class="fold-step">{mark}</span>
                <h2>{title}</h2>
                <Icon name=IconName::ChevronDown/>
                <span class="fold-answer">{move || answer.get().unwrap_or_default()}</span>
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}

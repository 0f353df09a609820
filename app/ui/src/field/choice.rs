//! Yes or no, and one way out of a few that need explaining.

use leptos::prelude::*;

use super::shown;

/// A tick and its sentence. Unticked, a form posts nothing for it.
#[component]
pub fn Checkbox(
    name: &'static str,
    #[prop(optional)] checked: bool,
    #[prop(default = "true")] value: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" name=name value=value checked=checked />
            <span>{children()}</span>
        </label>
    }
}

/// One way out of a few, as a card: what it is, its condition under it, what it costs at its end.
#[component]
pub fn RadioCard(
    name: &'static str,
    #[prop(into)] value: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] note: String,
    #[prop(optional, into)] side: String,
    #[prop(optional)] checked: bool,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    view! {
        <label class="choice-card">
            <input type="radio" name=name value=value checked=checked disabled=disabled />
            <span>
                <span class="choice-card-title">{title}</span>
                {shown(note, |text| view! { <span class="choice-card-note">{text}</span> }.into_any())}
            </span>
            {shown(side, |text| view! { <span class="choice-card-side">{text}</span> }.into_any())}
        </label>
    }
}

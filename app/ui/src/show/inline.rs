//! Words that are not prose: codes and keys.

use leptos::prelude::*;

/// An order's number, a phone, a SKU: left to right, and isolated from the text round it.
#[component]
pub fn Code(#[prop(into)] text: String) -> impl IntoView {
    view! { <bdi class="code">{text}</bdi> }
}

/// A key of the keyboard.
#[component]
pub fn Kbd(children: Children) -> impl IntoView {
    view! { <kbd class="kbd">{children()}</kbd> }
}

//! A question in front of the page, and one that opens under its button without a script.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// A native modal dialog: the browser keeps the focus in it and closes it by Escape. Opens and closes with `open`.
/// Whatever it asks must also be reachable without scripts, by [`Unfold`] or a page.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    #[prop(into)] close: String,
    children: Children,
) -> impl IntoView {
    let name = title.clone();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // Refused only when the element is not in the page, and then there is nothing to open.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=name on:close=move |_| open.set(false)>
            <div class="dialog-head">
                <h2>{title}</h2>
                <button class="icon-button" type="button" aria-label=close on:click=move |_| open.set(false)>
                    <Icon name=IconName::Close />
                </button>
            </div>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}

/// A button that opens what stands in it, by the browser alone. `class` is the button's ("button is-danger").
#[component]
pub fn Unfold(
    #[prop(into)] summary: String,
    #[prop(default = "button")] class: &'static str,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="unfold" open=open>
            <summary class=class>{summary}</summary>
            <div class="unfold-body">{children()}</div>
        </details>
    }
}

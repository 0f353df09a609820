//! Buttons, and links that look like them. One primary a view.

use leptos::prelude::*;

use crate::classes;

/// How loud a button is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// A hairline and a surface: what may be done.
    #[default]
    Plain,
    /// The accent, filled: what is meant to be done. One a view.
    Primary,
    /// The accent as a line: the second way beside a primary.
    Outline,
    /// Words in the accent, no frame.
    Quiet,
    /// What ends or destroys something.
    Danger,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button is-primary",
            Self::Outline => "button is-outline",
            Self::Quiet => "button is-quiet",
            Self::Danger => "button is-danger",
        }
    }
}

/// What pressing does: post the form it stands in, or only what a script attaches to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Posts its form; works before any script runs.
    #[default]
    Submit,
    /// Does nothing by itself: attach `on:click`.
    Script,
}

/// A button. `class` adds sizes: `is-small`, `is-large`, `is-wide`. While `busy` it says so to assistive
/// technology and a ring turns in it; it is not disabled, because a repeated press is safe.
#[component]
pub fn Button(
    #[prop(optional)] look: Look,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] class: &'static str,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let kind = match kind {
        ButtonKind::Submit => "submit",
        ButtonKind::Script => "button",
    };
    view! {
        <button
            type=kind
            class=classes(look.class(), class)
            aria-busy=move || busy.get().then_some("true")
            disabled=move || disabled.get()
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] look: Look,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=classes(look.class(), class)>
            {children()}
        </a>
    }
}

//! One or two words in a colour: on a picture, for a state, for a number that waits.

use leptos::prelude::*;

/// What a state means to whoever reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to say about it.
    #[default]
    Plain,
    /// It is as it should be.
    Good,
    /// It needs someone soon.
    Warn,
    /// It went wrong, or was refused.
    Bad,
    /// It is what is happening now.
    Accent,
}

impl Tone {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Good => "is-good",
            Self::Warn => "is-warn",
            Self::Bad => "is-bad",
            Self::Accent => "is-accent",
        }
    }
}

/// The state of a thing. The words say it too: colour alone says nothing.
#[component]
pub fn StatusPill(#[prop(optional)] tone: Tone, children: Children) -> impl IntoView {
    view! { <span class=crate::classes("pill", tone.class())>{children()}</span> }
}

/// A few words on a picture. `sale` is the one loud colour.
#[component]
pub fn Badge(#[prop(optional)] sale: bool, children: Children) -> impl IntoView {
    view! { <span class=if sale { "badge is-sale" } else { "badge" }>{children()}</span> }
}

/// How many wait, written by the caller in the reader's digits. Hidden from assistive technology: the name of
/// what it stands on says the number in words.
#[component]
pub fn Count(#[prop(into)] number: Signal<String>, #[prop(optional)] accent: bool) -> impl IntoView {
    view! {
        <span class=if accent { "count is-accent" } else { "count" } aria-hidden="true">
            {move || number.get()}
        </span>
    }
}

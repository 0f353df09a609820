//! Something to know before going on.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// What happened, why, and what to do next. What went wrong is announced at once, the rest when there is a
/// pause. `refusal` is the name the business gives its "no", for whoever reads the page by machine.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: String,
    #[prop(optional, into)] refusal: String,
    children: Children,
) -> impl IntoView {
    let icon = match tone {
        Tone::Good => IconName::Check,
        Tone::Warn | Tone::Bad => IconName::Warning,
        Tone::Plain | Tone::Accent => IconName::Info,
    };
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div
            class=crate::classes("notice", tone.class())
            role=role
            data-refusal=(!refusal.is_empty()).then_some(refusal)
        >
            <Icon name=icon />
            <div class="notice-body">
                {(!title.is_empty()).then(|| view! { <p class="notice-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}

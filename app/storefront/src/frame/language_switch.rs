//! The way to the same page in the other language.

use bridge::page_language;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wording::{Text, shop as words};

use super::paths;

/// Leads to this page in the other language, named in that language. `name` is the text shown.
#[component]
pub fn LanguageSwitch(name: Text, #[prop(optional)] class: &'static str) -> impl IntoView {
    let lang = page_language();
    let other = lang.other();
    let location = use_location();
    let href = move || paths::in_language(other, &location.pathname.read(), &location.search.read());
    view! {
        <a
            class=(!class.is_empty()).then_some(class)
            href=href
            lang=other.code()
            hreflang=other.code()
            aria-label=words::OTHER_LANGUAGE.in_(lang)
        >
            {name.in_(lang)}
        </a>
    }
}

//! Which language, and so which direction, the document has. The storefront's is the first segment of its address;
//! elsewhere (the console) it is the person's own, which only the server knows.

use domain::basics::Language;
use leptos::prelude::*;
use leptos_meta::Html;
use leptos_router::hooks::use_location;
use ui::OnServer;

/// The language a path names, or the person's own.
fn language_at(path: &str) -> Language {
    let first_segment = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    first_segment.parse().unwrap_or_else(|_| bridge::page_language())
}

/// Keeps `<html lang dir>` right: in the raw HTML and after every change of page.
#[component]
pub fn DocumentLanguage() -> impl IntoView {
    let path = use_location().pathname;
    let language = Memo::new(move |_| language_at(&path.read()));

    Effect::new(move || {
        if let Some(root) = document().document_element() {
            // Names that are no names are all that is refused.
            let _ = root.set_attribute("lang", language.get().code());
            let _ = root.set_attribute("dir", language.get().dir());
        }
    });
    OnServer::new(move || {
        view! { <Html {..} lang=language.get().code() dir=language.get().dir()/> }.into_any()
    })
}

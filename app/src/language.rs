//! Which language, and so which direction, the document has. The storefront's is the first segment of its address;
//! elsewhere (the console) it is the person's own, which only the server knows.

use domain::basics::Language;
use leptos::prelude::*;
use leptos_meta::Html;
use leptos_router::hooks::use_location;

/// The language of the page at this path. Where the path does not say it, the server takes it from its context
/// (a [`Language`], provided for the request) and the browser from the document it was given.
pub fn page_language(path: &str) -> Language {
    let first_segment = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    first_segment.parse().unwrap_or_else(|_| document_language().unwrap_or_default())
}

fn document_language() -> Option<Language> {
    if cfg!(feature = "ssr") {
        return use_context::<Language>();
    }
    document().document_element()?.get_attribute("lang")?.parse().ok()
}

/// Keeps `<html lang dir>` right: in the raw HTML and after every change of page.
#[component]
pub fn DocumentLanguage() -> impl IntoView {
    let path = use_location().pathname;
    let language = Memo::new(move |_| page_language(&path.read()));

    view! { <Html {..} lang=move || language.get().code() dir=move || language.get().dir()/> }
}

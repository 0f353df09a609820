//! Which language a page or a server function speaks.

use domain::basics::Language;
use leptos::prelude::use_context;

/// The language of the page: of the storefront's frame around it, or (in the console, and inside server functions) the
/// one the server found for the request; in the browser, the document's. Arabic when nobody says.
pub fn page_language() -> Language {
    use_context::<Language>()
        .or_else(document_language)
        .unwrap_or_default()
}

/// Lets what follows in a server function speak `language`, which its caller named, also where no page before says one.
#[cfg(feature = "ssr")]
pub fn speak(language: Language) {
    leptos::prelude::provide_context(language);
}

#[cfg(feature = "hydrate")]
fn document_language() -> Option<Language> {
    leptos::prelude::document()
        .document_element()?
        .get_attribute("lang")?
        .parse()
        .ok()
}

#[cfg(not(feature = "hydrate"))]
const fn document_language() -> Option<Language> {
    None
}

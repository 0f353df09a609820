//! An address that is no page. The server gives it the status 404; this is what a person reads.

use bridge::page_language;
use leptos::prelude::*;
use ui::{EmptyState, IconName, LinkButton, Look};
use wording::shop as words;

use super::{Frame, Head, paths};

/// The page, with its own frame: it stands outside every route.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let language = page_language();
    view! {
        <Frame language>
            <Head shop="" title=words::NOT_FOUND.in_(language) private=true/>
            <div class="page is-narrow stack" data-refusal="Missing">
                <EmptyState
                    icon=IconName::Search
                    title=words::NOT_FOUND.in_(language)
                    text=words::NOT_FOUND_TEXT.in_(language)
                    whole_page=true
                >
                    <LinkButton look=Look::Primary href=paths::home(language)>
                        {words::GO_HOME.in_(language)}
                    </LinkButton>
                </EmptyState>
            </div>
        </Frame>
    }
}

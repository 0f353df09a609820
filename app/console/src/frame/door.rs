//! Round the pages that stand before the console: signing in and the first run.

use bridge::page_language;
use domain::basics::Language;
use leptos::prelude::*;
use leptos_meta::Title;
use wording::Text;
use wording::console::door as words;
use wording::console::frame::OWN_NAME;

/// The page `title`, with the `name` of what is behind the door, which leads to `home`, and its promise.
#[component]
pub fn Door(
    title: &'static Text,
    home: &'static str,
    name: &'static Text,
    promise: &'static Text,
    children: Children,
) -> impl IntoView {
    let lang = page_language();
    view! {
        <Title text=title.in_(lang)/>
        <div class="door">
            <aside class="door-side">
                <a class="side-name" href=home>
                    <span class="side-mark"></span>
                    {name.in_(lang)}
                </a>
                <p>{promise.in_(lang)}</p>
                <small>{words::MAKER.in_(lang)}</small>
            </aside>
            <main class="door-main" id="main" tabindex="-1">
                {children()}
            </main>
        </div>
    }
    .into_any()
}

/// The same page in the `other` language, at `href`: loaded as a document, because it is another page.
pub fn in_other_language(other: Language, href: String) -> AnyView {
    view! {
        <a class="link" rel="external" href=href lang=other.code() hreflang=other.code()>
            {OWN_NAME.in_(other)}
        </a>
    }
    .into_any()
}

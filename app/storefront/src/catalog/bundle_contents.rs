//! What one bundle holds: so many of each, with the way to what is sold alone, too.

use bridge::page_language;
use domain::inventory::read::BundlePart;
use leptos::prelude::*;
use wording::{catalog as words, inventory};

use crate::frame::paths;

/// The list of a product's page; nothing for what is no bundle.
pub fn bundle_contents(parts: &[BundlePart]) -> Option<AnyView> {
    if parts.is_empty() {
        return None;
    }
    let lang = page_language();
    let list = list(parts);
    Some(
        view! {
            <section class="bundle" aria-labelledby="bundle">
                <h2 id="bundle">{words::IN_THE_BUNDLE.in_(lang)}</h2>
                {list}
            </section>
        }
        .into_any(),
    )
}

/// The parts alone, as an order shows them.
pub fn list(parts: &[BundlePart]) -> AnyView {
    let lang = page_language();
    let items = parts.iter().map(|part| {
        let text = inventory::bundled(lang, part);
        let item = match &part.slug {
            Some(slug) => view! { <a class="link" href=paths::product(lang, slug)>{text}</a> }.into_any(),
            None => text.into_any(),
        };
        view! { <li>{item}</li> }
    });
    let items = items.collect_view();
    view! { <ul class="bundle-parts">{items}</ul> }.into_any()
}

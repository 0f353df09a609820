//! The collections of the home page.

use bridge::page_language;
use domain::catalog::read::CollectionTile;
use leptos::prelude::*;
use ui::Picture;
use wording::shop as words;

use super::source;
use crate::frame::paths;

/// How wide a tile's picture stands: a phone's width, or a third of the page.
const SIZES: &str = "(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw";

/// The tiles; nothing when there are none.
pub fn collection_tiles(collections: Vec<CollectionTile>) -> Option<AnyView> {
    let lang = page_language();
    if collections.is_empty() {
        return None;
    }
    let tiles = collections.into_iter().map(|tile| {
        let CollectionTile {
            slug,
            name,
            about,
            picture,
        } = tile;
        view! {
            <li class="collection-tile">
                <Picture source=source(&picture) alt="" sizes=SIZES/>
                <h3><a href=paths::collection(lang, &slug)>{name}</a></h3>
                {(!about.is_empty()).then(|| view! { <p class="muted">{about}</p> })}
            </li>
        }
    });
    let section = view! {
        <section class="stack" aria-label=words::COLLECTIONS.in_(lang)>
            <div class="section-head">
                <h2>{words::COLLECTIONS.in_(lang)}</h2>
            </div>
            <ul class="collection-tiles">{tiles.collect_view()}</ul>
        </section>
    };
    Some(section.into_any())
}

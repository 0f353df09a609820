//! Finding goods and looking at them.

pub mod api;
mod bundle_contents;
mod buy_form;
mod collection_tiles;
mod facets;
mod facts;
mod gallery;
mod home_page;
mod json_ld;
mod large_pictures;
mod listing;
mod moved;
mod narrowing;
mod product_card;
mod product_page;
mod promises;
mod recently_seen;
mod search_page;
mod shelf;
mod size_guide;
mod variant_options;

pub use bundle_contents::list as bundle_parts;
pub use buy_form::stepper_names;
pub use home_page::HomePage;
pub use listing::query;
pub use product_page::ProductPage;
pub use search_page::SearchPage;
pub use shelf::{CategoryPage, CollectionPage};

use domain::catalog::PLACEHOLDER_URL;
use domain::catalog::read::Picture;
use ui::Source;

/// The files of a picture; none for the stand-in, which the style draws in the colours of the page.
pub fn source(picture: &Picture) -> Source {
    Source {
        src: (picture.url != PLACEHOLDER_URL).then(|| picture.at_least(WIDTH)),
        sets: picture.sets(),
        blur: (!picture.blur.is_empty()).then(|| picture.blur.clone()),
    }
}

/// The width of the file for browsers that choose none, in pixels.
const WIDTH: u32 = 640;

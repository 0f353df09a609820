//! The demo shop's pictures: still lifes drawn as SVG, one light from the left, a table line and a palette chosen by hand.
//! Everything is measured in whole units of a 960 by 1200 sheet. It does not render: the picture pipeline does,
//! as for any uploaded photograph.

mod above;
mod brush;
mod clay;
mod coffee;
mod garden;
mod gift;
mod lathe;
mod light;
mod mark;
mod motif;
mod palette;
mod pantry;
mod scene;
mod textile;
mod weave;

pub use mark::{mark, placeholder};
pub use motif::Motif;
pub use palette::Palette;

use brush::Brush;

/// From where a product is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Alone on the table.
    Front,
    /// Among its companions.
    Company,
    /// Close.
    Detail,
    /// From straight above.
    Above,
}

impl View {
    /// Every view, in the order a product page shows them.
    pub const ALL: [Self; 4] = [Self::Front, Self::Company, Self::Detail, Self::Above];

    /// Its name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Company => "company",
            Self::Detail => "detail",
            Self::Above => "above",
        }
    }

    /// How an alternative text says it, in Arabic and in English.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Front => ("من الأمام", "seen from the front"),
            Self::Company => ("مع قطع ترافقها", "among other pieces"),
            Self::Detail => ("عن قرب", "a close look"),
            Self::Above => ("من الأعلى", "seen from above"),
        }
    }
}

/// Draws a motif as a portrait SVG document, 960 by 1200 units. Ids carry a prefix of their own, so several
/// pictures can stand in one page.
pub fn draw(motif: Motif, palette: Palette, view: View) -> String {
    let prefix = format!("{}-{}-{}-", motif.name(), palette.name(), view.name());
    let mut brush = Brush::new(&prefix, palette.tones());
    match view {
        View::Front | View::Detail => scene::front(&mut brush, motif, view == View::Detail),
        View::Company => scene::company(&mut brush, motif),
        View::Above => scene::above(&mut brush, motif),
    }
    let window = match view {
        View::Detail => motif.close_up(),
        _ => [0, 0, 960, 1200],
    };
    brush.finish(window, 960, 1200)
}

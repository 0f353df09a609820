//! Every motif from straight above, around the origin.

mod dishes;
mod things;

use super::brush::Brush;
use super::motif::Motif;
use super::palette::{COFFEE, Colour, INK};
use super::weave;

/// Dishes lie on a cloth; what covers the table itself does not.
pub(super) fn wants_cloth(motif: Motif) -> bool {
    use Motif as M;
    matches!(
        motif,
        M::Mug
            | M::Tumbler
            | M::Bowl
            | M::SmallBowls
            | M::Plate
            | M::Jug
            | M::Teapot
            | M::Dallah
            | M::Candle
            | M::SpiceJars
            | M::Finjans
    )
}

impl Brush {
    /// The shadow of something round, away from the light.
    fn cast(&mut self, r: i32) {
        let paint = self.paint("c");
        self.ellipse((r / 4, r / 5), (r * 3 / 2, r * 3 / 2), &paint);
        self.veil(&round(r / 12, r / 14, r), INK, 16);
    }

    /// Something round and raised, then each inner ring `(radius, colour, sunken)`.
    fn disc(&mut self, r: i32, colour: Colour, rings: &[(i32, Colour, bool)]) {
        self.cast(r);
        let paint = self.across(colour.lighter(24), colour.mix(self.tones.shade, 50));
        self.ellipse((0, 0), (r, r), &paint);
        for &(r, colour, sunken) in rings {
            let (left, right) = (colour.lighter(18), colour.darker(18));
            let paint = if sunken {
                self.across(colour.darker(34), colour.lighter(6))
            } else {
                self.across(left, right)
            };
            self.ellipse((0, 0), (r, r), &paint);
        }
    }
}

fn round(x: i32, y: i32, r: i32) -> String {
    format!(
        "M{} {y}a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0-{} 0Z",
        x - r,
        2 * r,
        2 * r
    )
}

fn circle(b: &mut Brush, r: i32, stroke: (Colour, i32), style: &str) {
    b.line(&round(0, 0, r), stroke.0, stroke.1, style);
}

/// Draws a motif as it looks from above.
pub(super) fn draw(b: &mut Brush, motif: Motif) {
    use Motif as M;
    match motif {
        M::Mug => dishes::cup(b, 220, COFFEE, true),
        M::Tumbler => dishes::cup(b, 200, Colour(0x9a_5526), false),
        M::Vase | M::BudVase => dishes::vase(b),
        M::Bowl => dishes::bowl(b),
        M::SmallBowls => dishes::small_bowls(b),
        M::Plate => dishes::plate(b),
        M::Jug | M::Teapot | M::Dallah => dishes::poured(b, motif),
        M::Pot => dishes::pot(b),
        M::Finjans => dishes::finjans(b),
        M::CoffeeBag => dishes::coffee_bag(b),
        M::Tray => dishes::tray(b),
        M::SpiceJars => dishes::spice_jars(b),
        M::Basket => things::basket(b),
        M::Lamp => things::lamp(b),
        M::Pendant => things::pendant(b),
        M::Lantern => things::lantern(b),
        M::Candle => dishes::candle(b),
        M::Mabkhara => things::mabkhara(b),
        M::GiftBox => things::gift_box(b),
        M::Notebook => things::notebook(b),
        M::Rug => things::flat(b, (600, 860), weave::carpet),
        M::StripedRug => things::flat(b, (600, 860), weave::banded),
        M::DiamondRug => things::flat(b, (600, 860), weave::diamonds),
        M::PrayerRug => things::flat(b, (520, 860), weave::niche),
        M::Cushion => things::cushion(b),
        M::Throw => things::folded(b),
    }
}

//! The products of the demo shop, one file per category, written by hand.

mod coffee;
mod gifts;
mod kitchen;
mod lighting;
mod pottery;
mod textiles;

use super::builder::Shelf;
use super::parts::DemoProduct;

/// Every hand-written product, newest first within its category.
pub fn products() -> Vec<DemoProduct> {
    [
        pottery::products(),
        textiles::products(),
        lighting::products(),
        coffee::products(),
        kitchen::products(),
        gifts::products(),
    ]
    .concat()
}

fn shelf(riyals: i64, grams: i64, on_hand: [i64; 2]) -> Shelf {
    Shelf {
        grams,
        riyals,
        on_hand,
    }
}

type Pair = (&'static str, &'static str);

const COLOUR: Pair = ("اللون", "Colour");
const CAPACITY: Pair = ("السعة", "Capacity");
const SIZE: Pair = ("المقاس", "Size");
const FINISH: Pair = ("التشطيب", "Finish");
const SCENT: Pair = ("العطر", "Scent");
const WEIGHT: Pair = ("الوزن", "Weight");
const PIECES: Pair = ("عدد القطع", "Pieces");

const CLAY: Pair = ("طيني", "Clay");
const SAND: Pair = ("رملي", "Sand");
const OLIVE: Pair = ("زيتي", "Olive");
const INDIGO: Pair = ("نيلي", "Indigo");
const ROSE: Pair = ("وردي", "Rose");
const SAFFRON: Pair = ("زعفراني", "Saffron");
const CHALK: Pair = ("طباشيري", "Chalk");
const CHARCOAL: Pair = ("فحمي", "Charcoal");
const LAGOON: Pair = ("فيروزي", "Lagoon");
const DATE: Pair = ("تمري", "Date");
const SIDR: Pair = ("سدري", "Sidr green");
const BRASS: Pair = ("نحاسي", "Brass");

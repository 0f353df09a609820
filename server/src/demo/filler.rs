//! More products than anyone would write by hand, for trying the shop at size: every combination of a kind, a name and
//! a colour, always the same for the same number. They are believable, not hand-made.

use super::builder::Shelf;
use super::draw::{Palette, View};
use super::filler_words::{KINDS, Kind, NAMES, Pair, in_colour};
use super::parts::DemoProduct;

/// The first `n` extra products, at most one for every combination (13,440).
pub fn filler(n: usize) -> impl Iterator<Item = DemoProduct> {
    (0..n.min(KINDS.len() * NAMES.len() * Palette::ALL.len())).map(one)
}

fn one(index: usize) -> DemoProduct {
    // The kind changes fastest, then the name, then the colour; a kind's and a name's own offset keeps neighbours apart.
    let (kind, rest) = (index % KINDS.len(), index / KINDS.len());
    let (name, round) = (rest % NAMES.len(), rest / NAMES.len());
    let palette = Palette::ALL[(round + kind * 5 + name * 7) % Palette::ALL.len()];
    let (kind, name, colour) = (&KINDS[kind], NAMES[name], in_colour(palette));

    let slug = format!("{} {} {}", name.1, kind.noun.1, palette.name())
        .to_lowercase()
        .replace(' ', "-");
    let mut product = DemoProduct::new(
        u32::try_from(index + 100).unwrap_or(u32::MAX),
        kind.category,
        &slug,
    )
    .title(
        &format!("{} «{}» {}", kind.noun.0, name.0, colour.0),
        &format!("{} {} {}", name.1, kind.noun.1, colour.1),
    )
    .about(&about(kind, name).0, &about(kind, name).1);
    let sizes = kind.sizes.values();
    if !sizes.is_empty() {
        product = product.option(("المقاس", "Size"), sizes);
    }
    product = product.seen(kind.motif, palette, &[View::Front, View::Detail]);

    let seed = i64::try_from(index).unwrap_or(0);
    for size in 0..sizes.len().max(1) {
        let step = i64::try_from(size).unwrap_or(0);
        let riyals = kind.riyals * (20 + seed * 31 % 9 + step * 9) / 20 / 5 * 5 + 4;
        let shelf = Shelf {
            grams: kind.grams * (4 + step * 2) / 4,
            riyals,
            on_hand: [(seed * 37 + step * 5) % 23, (seed * 17 + step * 3) % 11],
        };
        let choices: &[usize] = if sizes.is_empty() { &[] } else { &[size] };
        product = product.variant(&format!("{}-{index:05}-{}", kind.code, size + 1), choices, shelf);
        if seed % 7 == 3 {
            product = product.was(riyals * 5 / 4);
        }
    }
    product
}

fn about(kind: &Kind, name: Pair) -> (String, String) {
    (
        format!(
            "{} من مجموعة «{}»، من ورشة صغيرة نعرف أصحابها بأسمائهم.\n{}",
            kind.noun.0, name.0, kind.about.0
        ),
        format!(
            "From the {} collection, by a small workshop whose people we know by name.\n{}",
            name.1, kind.about.1
        ),
    )
}

//! Options and variants of a product that is there.

use std::collections::BTreeMap;

use domain::basics::{Translated, VariantId};

use super::{Beside, VariantChange, Wanted};
use crate::catalog::steps::NewVariant;
use crate::catalog::upsert::{KnownProduct, KnownVariant, Piece};
use crate::import::product::{ParsedProduct, ParsedVariant};

/// Options that are called otherwise, by position.
pub fn option_names(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, Translated)> {
    let pairs = (1..).zip(known.options.iter().zip(&read.options));
    let other = pairs.filter(|(_, (known, read))| !read.name.is_said_by(&known.name));
    other
        .map(|(position, (known, read))| (position, read.name.over(&known.name)))
        .collect()
}

/// The values of the file's options.
pub struct Values {
    /// Those that are new: (option, position, value).
    pub new: Vec<(i64, i64, Translated)>,
    /// Those that are called otherwise, likewise.
    pub renamed: Vec<(i64, i64, Translated)>,
    /// The position of each, by option. It never changes: variants name their values by it.
    pub positions: Vec<BTreeMap<String, i64>>,
}

/// Finds the values of the file among those of the product.
pub fn option_values(read: &ParsedProduct, known: &KnownProduct) -> Values {
    let mut found = Values {
        new: Vec::new(),
        renamed: Vec::new(),
        positions: Vec::new(),
    };
    for (option, (known, read)) in (1..).zip(known.options.iter().zip(&read.options)) {
        let mut here: BTreeMap<String, i64> = BTreeMap::new();
        for value in &read.values {
            if let Some((position, _)) = known.values.iter().find(|(_, said)| value.said.is_said_by(said)) {
                here.insert(value.key.clone(), *position);
            }
        }
        let mut last = known
            .values
            .iter()
            .map(|(position, _)| *position)
            .max()
            .unwrap_or(0);
        for value in &read.values {
            if here.contains_key(&value.key) {
                continue;
            }
            // The same value in one language, unless another one of the file is just that.
            let is_free = |position: i64| here.values().all(|taken| *taken != position);
            let meant = known
                .values
                .iter()
                .find(|(position, said)| value.said.means(said) && is_free(*position));
            let position = match meant {
                Some((position, said)) => {
                    found.renamed.push((option, *position, value.said.over(said)));
                    *position
                }
                None => {
                    last += 1;
                    found.new.push((option, last, value.said.alone()));
                    last
                }
            };
            here.insert(value.key.clone(), position);
        }
        found.positions.push(here);
    }
    found
}

/// What becomes of each variant of the file.
pub fn variants(
    read: &ParsedProduct,
    known: &KnownProduct,
    positions: &[BTreeMap<String, i64>],
) -> Vec<VariantChange> {
    let mut last = known
        .variants
        .iter()
        .map(|variant| variant.position)
        .max()
        .unwrap_or(0);
    let change = |variant: &ParsedVariant| {
        let mut values = [0; 3];
        for (slot, (value, positions)) in values.iter_mut().zip(variant.values.iter().zip(positions)) {
            *slot = positions.get(&value.key).copied().unwrap_or(0);
        }
        match known.variants.iter().find(|known| known.row.values == values) {
            // Those that are offered come first.
            Some(KnownVariant {
                id, is_past: true, ..
            }) => VariantChange::Same(*id),
            Some(KnownVariant {
                id, row, sale, piece, ..
            }) => {
                let before = Beside {
                    sale: *sale,
                    piece: *piece,
                };
                let wanted = Wanted {
                    row: applied(variant, row),
                    beside: beside(variant, before),
                };
                if wanted.row == *row && wanted.beside == before {
                    VariantChange::Same(*id)
                } else {
                    VariantChange::Changed(*id, wanted)
                }
            }
            None => {
                last += 1;
                let wanted = Wanted {
                    row: applied(variant, &blank(values)),
                    beside: beside(variant, Beside::default()),
                };
                VariantChange::New(last, wanted)
            }
        }
    };
    read.variants.iter().map(change).collect()
}

/// `known` with what the file says of it.
pub fn applied(read: &ParsedVariant, known: &NewVariant) -> NewVariant {
    let former = read.compare_at_minor.unwrap_or(known.compare_at_minor);
    NewVariant {
        values: known.values,
        sku: read.sku.clone().unwrap_or_else(|| known.sku.clone()),
        barcode: read.barcode.clone().unwrap_or_else(|| known.barcode.clone()),
        price_minor: read.price_minor,
        // A former price that a higher price has overtaken goes.
        compare_at_minor: former.filter(|former| *former > read.price_minor),
        weight_grams: read.weight_grams.unwrap_or(known.weight_grams),
    }
}

/// `known` with what the file says of it.
pub fn beside(read: &ParsedVariant, known: Beside) -> Beside {
    let mut size_mm = known.piece.size_mm;
    for (side, read) in size_mm.iter_mut().zip(read.size_mm) {
        *side = read.unwrap_or(*side);
    }
    Beside {
        sale: read.sale.unwrap_or(known.sale),
        piece: Piece {
            cost_minor: read.cost_minor.unwrap_or(known.piece.cost_minor),
            size_mm,
        },
    }
}

/// A variant of which nothing is known but its values.
pub fn blank(values: [i64; 3]) -> NewVariant {
    NewVariant {
        values,
        sku: String::new(),
        barcode: String::new(),
        price_minor: 0,
        compare_at_minor: None,
        weight_grams: 0,
    }
}

/// The price of every variant that is offered once everything is written.
pub fn prices(known: &KnownProduct, changes: &[VariantChange]) -> Vec<i64> {
    let mut prices: BTreeMap<VariantId, i64> = known
        .variants
        .iter()
        .filter(|variant| !variant.is_past)
        .map(|variant| (variant.id, variant.row.price_minor))
        .collect();
    let mut new = Vec::new();
    for change in changes {
        match change {
            VariantChange::Same(_) => {}
            VariantChange::Changed(id, wanted) => {
                prices.insert(*id, wanted.row.price_minor);
            }
            VariantChange::New(_, wanted) => new.push(wanted.row.price_minor),
        }
    }
    prices.into_values().chain(new).collect()
}

//! Options and variants of a product that is there.

use std::collections::BTreeMap;

use domain::basics::{Translated, VariantId};

use super::VariantChange;
use crate::catalog::steps::NewVariant;
use crate::catalog::upsert::{KnownProduct, KnownVariant};
use crate::import::product::{ParsedProduct, ParsedVariant};
use crate::import::script::{says, translated, with};

/// Options that are called otherwise, by position.
pub fn option_names(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, Translated)> {
    let pairs = (1..).zip(known.options.iter().zip(&read.options));
    let other = pairs.filter(|(_, (known, read))| !says(&known.name, &read.name));
    other
        .map(|(position, (known, read))| (position, with(&known.name, &read.name)))
        .collect()
}

/// The values of the file's options.
pub struct Values {
    /// Those that are new: (option, position, value).
    pub new: Vec<(i64, i64, Translated)>,
    /// The position of each, by option. It never changes: variants name their values by it.
    pub positions: Vec<BTreeMap<String, i64>>,
}

/// Finds the values of the file among those of the product.
pub fn option_values(read: &ParsedProduct, known: &KnownProduct) -> Values {
    let (mut new, mut positions) = (Vec::new(), Vec::new());
    for (option, (known, read)) in (1..).zip(known.options.iter().zip(&read.options)) {
        let mut next = known
            .values
            .iter()
            .map(|(position, _)| *position)
            .max()
            .unwrap_or(0);
        let mut here = BTreeMap::new();
        for value in &read.values {
            let there = known
                .values
                .iter()
                .find(|(_, said)| says(said, value))
                .map(|(position, _)| *position);
            let position = there.unwrap_or_else(|| {
                next += 1;
                new.push((option, next, translated(value)));
                next
            });
            here.insert(value.clone(), position);
        }
        positions.push(here);
    }
    Values { new, positions }
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
            *slot = positions.get(value).copied().unwrap_or(0);
        }
        match known.variants.iter().find(|known| known.row.values == values) {
            Some(KnownVariant { id, row, .. }) => {
                let wanted = applied(variant, row);
                if wanted == *row {
                    VariantChange::Same(*id)
                } else {
                    VariantChange::Changed(*id, wanted)
                }
            }
            None => {
                last += 1;
                VariantChange::New(last, applied(variant, &blank(values)))
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

/// The price of every variant once everything is written.
pub fn prices(known: &KnownProduct, changes: &[VariantChange]) -> Vec<i64> {
    let mut prices: BTreeMap<VariantId, i64> = known
        .variants
        .iter()
        .map(|variant| (variant.id, variant.row.price_minor))
        .collect();
    let mut new = Vec::new();
    for change in changes {
        match change {
            VariantChange::Same(_) => {}
            VariantChange::Changed(id, row) => {
                prices.insert(*id, row.price_minor);
            }
            VariantChange::New(_, row) => new.push(row.price_minor),
        }
    }
    prices.into_values().chain(new).collect()
}

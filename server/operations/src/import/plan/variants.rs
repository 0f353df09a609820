//! Variants of a product that is there, and what its options are called.

use std::collections::{BTreeMap, BTreeSet};

use domain::basics::{Translated, VariantId};

use super::{Beside, VariantChange, Wanted};
use crate::catalog::steps::NewVariant;
use crate::catalog::upsert::{KnownProduct, KnownVariant, Piece};
use crate::import::columns::{Column, Remark};
use crate::import::product::{ParsedProduct, ParsedVariant};

/// Options that are called otherwise, by position.
pub fn option_names(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, Translated)> {
    let pairs = (1..).zip(known.options.iter().zip(&read.options));
    let other = pairs.filter(|(_, (known, read))| !read.name.is_said_by(&known.name));
    other
        .map(|(position, (known, read))| (position, read.name.over(&known.name)))
        .collect()
}

/// What becomes of each variant of the file. It is the one with its values, or else the one with its SKU, which then has
/// other values from now on.
///
/// # Errors
/// A remark when the values of a row name one variant and its SKU another one that is offered: orders name variants, so
/// a SKU does not move from one to another.
pub fn variants(
    read: &ParsedProduct,
    known: &KnownProduct,
    positions: &[BTreeMap<String, i64>],
    twins: &[Option<&KnownVariant>],
) -> Result<Vec<VariantChange>, Remark> {
    let values_of = |variant: &ParsedVariant| {
        let mut values = [0; 3];
        for (slot, (value, positions)) in values.iter_mut().zip(variant.values.iter().zip(positions)) {
            *slot = positions.get(&value.key).copied().unwrap_or(0);
        }
        values
    };
    // Those that are offered come first.
    let with = |values: [i64; 3]| known.variants.iter().find(|known| known.row.values == values);
    let taken: BTreeSet<VariantId> = read
        .variants
        .iter()
        .filter_map(|variant| with(values_of(variant)).map(|known| known.id))
        .collect();
    let mut last = known
        .variants
        .iter()
        .map(|variant| variant.position)
        .max()
        .unwrap_or(0);
    let change = |(variant, twin): (&ParsedVariant, Option<&KnownVariant>)| {
        let values = values_of(variant);
        if let (Some(named), Some(twin)) = (with(values), twin)
            && named.id != twin.id
            && !twin.is_past
        {
            return Err(two_meant(variant, (named, twin), known));
        }
        Ok(
            match with(values).or(twin.filter(|twin| !taken.contains(&twin.id))) {
                Some(known) if known.is_past => VariantChange::Same(known.id),
                Some(known) => changed(variant, known, values),
                None => {
                    last += 1;
                    let wanted = Wanted {
                        row: applied(variant, &blank(values)),
                        beside: beside(variant, Beside::default()),
                    };
                    VariantChange::New(last, wanted)
                }
            },
        )
    };
    read.variants
        .iter()
        .zip(twins.iter().copied())
        .map(change)
        .collect()
}

fn two_meant(
    read: &ParsedVariant,
    (named, twin): (&KnownVariant, &KnownVariant),
    known: &KnownProduct,
) -> Remark {
    let name = |variant: &KnownVariant| {
        let values = known.options.iter().zip(variant.row.values);
        let values = values.filter_map(|(option, position)| option.value(position));
        let values: Vec<&str> = values.map(|value| value.label()).collect();
        values.join(" / ")
    };
    let (sku, values, other) = (&twin.row.sku, name(named), name(twin));
    Remark {
        line: read.line,
        column: Column::Sku,
        message: format!("The values name the variant {values:?}, but the SKU {sku:?} is that of {other:?}."),
    }
}

fn changed(variant: &ParsedVariant, known: &KnownVariant, values: [i64; 3]) -> VariantChange {
    let before = Beside {
        sale: known.sale,
        piece: known.piece,
    };
    let wanted = Wanted {
        row: NewVariant {
            values,
            ..applied(variant, &known.row)
        },
        beside: beside(variant, before),
    };
    if wanted.row == known.row && wanted.beside == before {
        VariantChange::Same(known.id)
    } else {
        VariantChange::Changed(known.id, wanted)
    }
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

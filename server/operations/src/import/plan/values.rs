//! The values of a file's options among those of a product that is there.

use std::collections::BTreeMap;

use domain::basics::Translated;

use crate::catalog::upsert::{KnownProduct, KnownVariant};
use crate::import::product::{ParsedProduct, ParsedVariant};

/// The values of the file's options.
pub struct Values {
    /// Those that are new: (option, position, value).
    pub new: Vec<(i64, i64, Translated)>,
    /// Those that are called otherwise, likewise.
    pub renamed: Vec<(i64, i64, Translated)>,
    /// The position of each, by option. It never changes: variants name their values by it.
    pub positions: Vec<BTreeMap<String, i64>>,
}

/// For each variant of the file the one of the shop that has its SKU, where nothing else of the product has it on either
/// side. One that is offered counts before one that was put away.
pub fn by_sku<'k>(read: &ParsedProduct, known: &'k KnownProduct) -> Vec<Option<&'k KnownVariant>> {
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for sku in read.variants.iter().filter_map(|variant| variant.sku.as_deref()) {
        *said.entry(sku).or_default() += 1;
    }
    let twin = |variant: &ParsedVariant| {
        let is_alone = |sku: &&str| !sku.is_empty() && said.get(sku) == Some(&1);
        let sku = variant.sku.as_deref().filter(is_alone)?;
        let having = known.variants.iter().filter(|known| known.row.sku == sku);
        let (past, offered): (Vec<_>, Vec<_>) = having.partition(|known| known.is_past);
        match (offered.as_slice(), past.as_slice()) {
            ([twin], _) | ([], [twin]) => Some(*twin),
            _ => None,
        }
    };
    read.variants.iter().map(twin).collect()
}

/// By what a value of the file is known, the surest first.
#[derive(Debug, Clone, Copy)]
enum Known {
    /// It is called just so.
    Name,
    /// It is called so in one language, and otherwise in the other one.
    OneName,
    /// It is called otherwise, and every variant that has it has the SKU of one with the other name.
    Sku,
}

/// Finds the values of the file among those of the product. Each of those is only one of the file.
pub fn option_values(read: &ParsedProduct, known: &KnownProduct, twins: &[Option<&KnownVariant>]) -> Values {
    let mut found = Values {
        new: Vec::new(),
        renamed: Vec::new(),
        positions: Vec::new(),
    };
    let pairs = known.options.iter().zip(&read.options).enumerate();
    for ((index, (known, option)), number) in pairs.zip(1..) {
        let mut here: BTreeMap<String, i64> = BTreeMap::new();
        for way in [Known::Name, Known::OneName, Known::Sku] {
            for value in &option.values {
                if here.contains_key(&value.key) {
                    continue;
                }
                let had = match way {
                    Known::Sku => had_before((read, twins), index, &value.key),
                    Known::Name | Known::OneName => None,
                };
                let is_it = |position: i64, said: &Translated| match way {
                    Known::Name => value.said.is_said_by(said),
                    Known::OneName => value.said.means(said),
                    Known::Sku => had == Some(position),
                };
                let is_free = |position: i64| here.values().all(|taken| *taken != position);
                let meant = known
                    .values
                    .iter()
                    .find(|(position, said)| is_it(*position, said) && is_free(*position));
                if let Some((position, said)) = meant {
                    if !value.said.is_said_by(said) {
                        found.renamed.push((number, *position, value.said.over(said)));
                    }
                    here.insert(value.key.clone(), *position);
                }
            }
        }
        let mut last = known
            .values
            .iter()
            .map(|(position, _)| *position)
            .max()
            .unwrap_or(0);
        for value in &option.values {
            if !here.contains_key(&value.key) {
                last += 1;
                found.new.push((number, last, value.said.alone()));
                here.insert(value.key.clone(), last);
            }
        }
        found.positions.push(here);
    }
    found
}

/// The value of an option that all variants have in the shop which have `key` in the file.
fn had_before(
    (read, twins): (&ParsedProduct, &[Option<&KnownVariant>]),
    option: usize,
    key: &str,
) -> Option<i64> {
    let has_it = |variant: &ParsedVariant| variant.values.get(option).is_some_and(|value| value.key == key);
    let mut positions = read
        .variants
        .iter()
        .zip(twins)
        .filter(|(variant, _)| has_it(variant))
        .filter_map(|(_, twin)| twin.map(|twin| twin.row.values[option]));
    let first = positions.next()?;
    positions.all(|position| position == first).then_some(first)
}

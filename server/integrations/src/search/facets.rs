//! From counts to what people choose from.

use std::collections::HashMap;

use domain::basics::{Language, Translated};
use domain::catalog::read::{FacetValue, Facets, OptionFacet};
use operations::ports::SearchRequest;

use super::bands::bands;
use super::collect::Counts;
use super::schema::PART;

/// Options offered, and values of each.
const OPTIONS_MAX: usize = 5;
const VALUES_MAX: usize = 20;
const CATEGORIES_MAX: usize = 20;

/// The facets of a list.
pub(super) fn of(counts: Counts, request: &SearchRequest) -> Facets {
    let categories = counts.categories.into_iter().map(|(value, count)| {
        let mut parts = value.split(PART);
        FacetValue {
            key: parts.next().unwrap_or_default().to_owned(),
            label: label(&mut parts, request.language),
            count,
        }
    });
    Facets {
        categories: most_first(categories.collect(), CATEGORIES_MAX),
        prices: bands(counts.prices, request.scale, request.price),
        options: options(counts.options, request),
        in_stock: counts.in_stock,
    }
}

fn options(counts: HashMap<String, i64>, request: &SearchRequest) -> Vec<OptionFacet> {
    let mut options: HashMap<String, OptionFacet> = HashMap::new();
    let mut counts: Vec<(String, i64)> = counts.into_iter().collect();
    // The names most products have come first, and stay.
    counts.sort_by(|(a, often), (b, less)| less.cmp(often).then_with(|| a.cmp(b)));
    for (written, count) in counts {
        let mut parts = written.split(PART);
        let key = parts.next().unwrap_or_default().to_owned();
        let name = label(&mut parts, request.language);
        let value = label(&mut parts, request.language);
        let option = options
            .entry(key.split(':').next().unwrap_or_default().to_owned())
            .or_insert_with(|| OptionFacet {
                name,
                values: Vec::new(),
            });
        match option.values.iter_mut().find(|known| known.key == key) {
            Some(known) => known.count += count,
            None => option.values.push(FacetValue {
                key,
                label: value,
                count,
            }),
        }
    }
    let mut options: Vec<OptionFacet> = options.into_values().collect();
    let reach = |option: &OptionFacet| option.values.iter().map(|value| value.count).sum::<i64>();
    options.sort_by(|a, b| reach(b).cmp(&reach(a)).then_with(|| a.name.cmp(&b.name)));
    options.truncate(OPTIONS_MAX);
    for option in &mut options {
        option.values = most_first(std::mem::take(&mut option.values), VALUES_MAX);
    }
    options
}

/// The next two parts, Arabic and English, in one language.
fn label<'a>(parts: &mut impl Iterator<Item = &'a str>, language: Language) -> String {
    let text = Translated::new(parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    text.in_(language).to_owned()
}

fn most_first(mut values: Vec<FacetValue>, max: usize) -> Vec<FacetValue> {
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    values.truncate(max);
    values
}

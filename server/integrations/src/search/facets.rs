//! From counts to what people choose from.

use std::collections::HashMap;

use domain::basics::{CategoryId, Language, Translated};
use domain::catalog::read::{FacetValue, Facets, OptionFacet};
use operations::ports::SearchRequest;

use super::bands::bands;
use super::collect::Counts;
use super::schema::{PART, SAID};

/// Options offered, and values of each.
const OPTIONS_MAX: usize = 8;
const VALUES_MAX: usize = 20;
const CATEGORIES_MAX: usize = 20;

/// The categories of a list, most goods first.
pub(super) fn categories(counts: &HashMap<String, i64>) -> Vec<(CategoryId, i64)> {
    let known = counts
        .iter()
        .filter_map(|(id, count)| Some((id.parse().ok()?, *count)));
    let mut categories: Vec<(CategoryId, i64)> = known.collect();
    categories.sort_by(|(a, often), (b, less)| less.cmp(often).then_with(|| a.cmp(b)));
    categories.truncate(CATEGORIES_MAX);
    categories
}

/// The facets of a list, but for its categories.
pub(super) fn of(counts: Counts, request: &SearchRequest) -> Facets {
    Facets {
        // They are named by whoever asks.
        categories: Vec::new(),
        prices: bands(counts.prices, request.scale, request.price),
        options: options((counts.options, &counts.products), request),
        in_stock: counts.in_stock,
    }
}

/// An option while its values are gathered.
struct Gathering {
    facet: OptionFacet,
    /// Whether nothing but what is said of products has it.
    is_said: bool,
    /// How many products have a value of it.
    products: i64,
}

/// What variants are chosen by comes first: attributes may be many, and never push the colour out.
fn options(
    (counts, products): (HashMap<String, i64>, &HashMap<String, i64>),
    request: &SearchRequest,
) -> Vec<OptionFacet> {
    let mut options: HashMap<String, Gathering> = HashMap::new();
    let mut counts: Vec<(String, i64)> = counts.into_iter().collect();
    // The names most products have come first, and stay.
    counts.sort_by(|(a, often), (b, less)| less.cmp(often).then_with(|| a.cmp(b)));
    for (written, count) in counts {
        let mut parts = written.split(PART);
        let key = parts.next().unwrap_or_default().to_owned();
        let name = label(&mut parts, request.language);
        let value = label(&mut parts, request.language);
        let is_said = parts.next() == Some(SAID);
        let option = key.split(':').next().unwrap_or_default();
        let of_option = products.get(option).copied().unwrap_or(0);
        let option = options.entry(option.to_owned()).or_insert_with(|| Gathering {
            facet: OptionFacet {
                name,
                values: Vec::new(),
            },
            is_said,
            products: of_option,
        });
        option.is_said &= is_said;
        let values = &mut option.facet.values;
        match values.iter_mut().find(|known| known.key == key) {
            Some(known) => known.count += count,
            None => values.push(FacetValue {
                key,
                label: value,
                count,
            }),
        }
    }
    let mut options: Vec<Gathering> = options.into_values().collect();
    options.sort_by(|a, b| {
        let by_kind = a.is_said.cmp(&b.is_said);
        by_kind
            .then_with(|| b.products.cmp(&a.products))
            .then_with(|| a.facet.name.cmp(&b.facet.name))
    });
    options.truncate(OPTIONS_MAX);
    let facets = options.into_iter().map(|option| OptionFacet {
        values: most_first(option.facet.values, VALUES_MAX),
        ..option.facet
    });
    facets.collect()
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

//! What the audit trail keeps of an imported product: everything that is told of it, with the variant it was of.

use domain::audit::Subject;
use domain::basics::{Currency, Money, ProductId, Translated};
use domain::catalog::Becomes;

use super::plan::Places;
use super::product::{ParsedProduct, ParsedVariant};
use super::rows::Differences;
use crate::audit::Entry;
use crate::catalog::steps::NewProduct;
use crate::catalog::upsert::KnownProduct;

/// A product that was not there before.
pub fn created(
    (product, new): (ProductId, &NewProduct),
    (read, places): (&ParsedProduct, &Places),
    currency: Currency,
) -> Entry {
    let mut entry = entry(product, &new.slug).change("status", "", new.status.code());
    let Translated { ar, en } = &new.title;
    entry = entry.change("title_ar", "", ar).change("title_en", "", en);
    for (field, slug) in [("vendor", &places.brand), ("category", &places.category)] {
        entry = entry.change(
            field,
            "",
            slug.as_ref().and_then(Option::as_ref).map_or("", |slug| slug),
        );
    }
    for (variant, row) in read.variants.iter().zip(&new.variants) {
        let price = Money::new(row.price_minor, currency).to_plain_string();
        let (before, after) = of(name(read, variant), ("", &price));
        entry = entry.change("price", before, after);
    }
    entry
}

/// A product that is another since.
pub fn changed((read, known): (&ParsedProduct, &KnownProduct), differences: &Differences) -> Entry {
    let mut entry = entry(known.id, &known.slug);
    for (field, before, after) in &differences.own {
        entry = entry.change(field, before, after);
    }
    for (variant, (becomes, changes)) in read.variants.iter().zip(&differences.variants) {
        let name = name(read, variant);
        if *becomes == Becomes::Created {
            entry = entry.change("variant", "", name.as_deref().unwrap_or_default());
        }
        for (field, before, after) in changes {
            let (before, after) = of(name.clone(), (before, after));
            entry = entry.change(field, before, after);
        }
    }
    entry
}

fn entry(product: ProductId, slug: &str) -> Entry {
    Entry::new("import_product", Subject::Product, product).labelled(slug)
}

/// What a variant is called where the file has several: its SKU, or else its values.
fn name(read: &ParsedProduct, variant: &ParsedVariant) -> Option<String> {
    let sku = variant.sku.clone().filter(|sku| !sku.is_empty());
    (read.variants.len() > 1).then(|| sku.unwrap_or_else(|| variant.name()))
}

/// What was there and what is there of a variant, beginning with its name.
fn of(name: Option<String>, (before, after): (&str, &str)) -> (String, String) {
    match name {
        None => (before.to_owned(), after.to_owned()),
        Some(name) if before.is_empty() => (String::new(), format!("{name}: {after}")),
        Some(name) => (format!("{name}: {before}"), after.to_owned()),
    }
}

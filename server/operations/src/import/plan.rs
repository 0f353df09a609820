//! What an import changes about a product: the file beside the shop, field by field. Only calculates.

use std::collections::BTreeMap;

use domain::basics::{ImageId, Translated, VariantId};
use domain::catalog::{ProductStatus, publish_gap, slug_from};

use super::columns::{Column, Remark};
use super::product::{ParsedPicture, ParsedProduct, ParsedVariant};
use super::script::{says, translated, with};
use crate::basics::sanitise;
use crate::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile};
use crate::catalog::upsert::{KnownProduct, KnownVariant, ProductRow};

/// What is to be written.
#[derive(Debug, Clone)]
pub enum Plan {
    /// A product that is not there yet, without its category.
    Create(NewProduct),
    /// What differs.
    Change(Changes),
}

/// What differs between a file and a product of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The product's own fields, when one differs.
    pub row: Option<ProductRow>,
    /// Options (by position) that are called otherwise.
    pub option_names: Vec<(i64, Translated)>,
    /// New values: (option, position, value).
    pub values: Vec<(i64, i64, Translated)>,
    /// What becomes of each variant of the file, in its order.
    pub variants: Vec<VariantChange>,
    /// Pictures that are described otherwise.
    pub alts: Vec<(ImageId, Translated)>,
    /// New pictures with their positions; each names its variant by index into `variants`.
    pub pictures: Vec<(i64, NewPicture)>,
}

/// What becomes of a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VariantChange {
    /// Nothing.
    Same(VariantId),
    /// It becomes this.
    Changed(VariantId, NewVariant),
    /// It is new, at this position.
    New(i64, NewVariant),
}

impl Changes {
    /// Whether anything is to be written.
    pub fn is_empty(&self) -> bool {
        let same = |change: &VariantChange| matches!(change, VariantChange::Same(_));
        self.row.is_none()
            && self.option_names.is_empty()
            && self.values.is_empty()
            && self.variants.iter().all(same)
            && self.alts.is_empty()
            && self.pictures.is_empty()
    }
}

/// Compares; also what is imported otherwise than the file says.
///
/// # Errors
/// A remark when the product's options are others than the file's.
pub fn plan(read: &ParsedProduct, known: Option<&KnownProduct>) -> Result<(Plan, Vec<Remark>), Remark> {
    let Some(known) = known else {
        let (new, warnings) = new_product(read);
        return Ok((Plan::Create(new), warnings));
    };
    if known.options.len() != read.options.len() {
        let (there, here) = (known.options.len(), read.options.len());
        let message = format!("The product has {there} options in the shop and {here} in the file.");
        return Err(Remark {
            line: read.line,
            column: Column::OptionName(0),
            message,
        });
    }
    let (values, positions) = option_values(read, known);
    let variants = variants(read, known, &positions);
    let (row, warnings) = product_row(read, known, &variants);
    let changes = Changes {
        row: Some(row).filter(|row| *row != known.row),
        option_names: option_names(read, known),
        values,
        variants,
        alts: alts(read, known),
        pictures: pictures(read, known),
    };
    Ok((Plan::Change(changes), warnings))
}

fn new_product(read: &ParsedProduct) -> (NewProduct, Vec<Remark>) {
    let title = translated(&read.title);
    let prices: Vec<i64> = read.variants.iter().map(|variant| variant.price_minor).collect();
    let (status, warnings) = settle(
        read,
        read.status.unwrap_or(ProductStatus::Published),
        &title,
        &prices,
    );
    let position = |option: usize, value: &String| {
        let known = read.options[option]
            .values
            .iter()
            .position(|known| known == value);
        known.map_or(0, |index| position_of(index))
    };
    let new_variant = |variant: &ParsedVariant| {
        let mut values = [0; 3];
        for (option, value) in variant.values.iter().enumerate().take(3) {
            values[option] = position(option, value);
        }
        applied(variant, &blank(values))
    };
    let new = NewProduct {
        slug: read.slug.clone(),
        status,
        title,
        body: translated(read.body.as_deref().unwrap_or_default()),
        vendor: read.vendor.clone().unwrap_or_default(),
        category: None,
        options: read
            .options
            .iter()
            .map(|option| {
                (
                    translated(&option.name),
                    option.values.iter().map(|v| translated(v)).collect(),
                )
            })
            .collect(),
        variants: read.variants.iter().map(new_variant).collect(),
        pictures: read.pictures.iter().map(new_picture).collect(),
    };
    (new, warnings)
}

/// A product that may not be published is imported as a draft.
fn settle(
    read: &ParsedProduct,
    wanted: ProductStatus,
    title: &Translated,
    prices: &[i64],
) -> (ProductStatus, Vec<Remark>) {
    if wanted == ProductStatus::Published && publish_gap(title, prices).is_some() {
        let message = "A price is not above zero, so the product was imported as a draft.".to_owned();
        let remark = Remark {
            line: read.line,
            column: Column::Price,
            message,
        };
        return (ProductStatus::Draft, vec![remark]);
    }
    (wanted, Vec::new())
}

fn product_row(
    read: &ParsedProduct,
    known: &KnownProduct,
    variants: &[VariantChange],
) -> (ProductRow, Vec<Remark>) {
    let title = with(&known.row.title, &read.title);
    let body = read.body.as_deref().map(sanitise).filter(|body| !body.is_empty());
    let prices = prices(known, variants);
    let (status, warnings) = settle(read, read.status.unwrap_or(known.row.status), &title, &prices);
    let row = ProductRow {
        title,
        body: body.map_or_else(|| known.row.body.clone(), |body| with(&known.row.body, &body)),
        vendor: read.vendor.clone().unwrap_or_else(|| known.row.vendor.clone()),
        category: read
            .category
            .as_deref()
            .map_or_else(|| known.row.category.clone(), category_slug),
        status,
    };
    (row, warnings)
}

/// The slug of a category by its name; none for no name.
pub fn category_slug(name: &str) -> Option<String> {
    Some(slug_from(name)).filter(|slug| !slug.is_empty())
}

/// The price of every variant once everything is written.
fn prices(known: &KnownProduct, changes: &[VariantChange]) -> Vec<i64> {
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

fn option_names(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, Translated)> {
    let pairs = (1..).zip(known.options.iter().zip(&read.options));
    let other = pairs.filter(|(_, (known, read))| !says(&known.name, &read.name));
    other
        .map(|(position, (known, read))| (position, with(&known.name, &read.name)))
        .collect()
}

/// Values that are new, and the position of every value of the file. A position never changes: variants name
/// their values by it.
#[expect(
    clippy::type_complexity,
    reason = "two lists that are made together and used at once"
)]
fn option_values(
    read: &ParsedProduct,
    known: &KnownProduct,
) -> (Vec<(i64, i64, Translated)>, Vec<BTreeMap<String, i64>>) {
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
    (new, positions)
}

fn variants(
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

fn blank(values: [i64; 3]) -> NewVariant {
    NewVariant {
        values,
        sku: String::new(),
        barcode: String::new(),
        price_minor: 0,
        compare_at_minor: None,
        weight_grams: 0,
    }
}

/// `known` with what the file says of it.
fn applied(read: &ParsedVariant, known: &NewVariant) -> NewVariant {
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

fn new_picture(read: &ParsedPicture) -> NewPicture {
    NewPicture {
        variant: read.variant,
        file: PictureFile::Recorded(read.url.clone()),
        alt: translated(&read.alt),
    }
}

fn alts(read: &ParsedProduct, known: &KnownProduct) -> Vec<(ImageId, Translated)> {
    let described = read.pictures.iter().filter(|picture| !picture.alt.is_empty());
    let of = |picture: &ParsedPicture| {
        let known = known.pictures.iter().find(|known| known.source == picture.url)?;
        (!says(&known.alt, &picture.alt)).then(|| (known.id, with(&known.alt, &picture.alt)))
    };
    described.filter_map(of).collect()
}

fn pictures(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, NewPicture)> {
    let is_new = |picture: &&ParsedPicture| known.pictures.iter().all(|known| known.source != picture.url);
    let new = read.pictures.iter().filter(is_new).map(new_picture);
    (known.last_picture + 1..).zip(new).collect()
}

fn position_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX - 1) + 1
}

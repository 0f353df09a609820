//! What an import changes about a product: the file beside the shop, field by field. Only calculates.

mod new;
mod options;
mod values;
mod variants;
mod zeros;

use domain::basics::{ImageId, Translated, VariantId};
use domain::catalog::{ProductStatus, publish_gap};

use super::columns::{Column, Remark};
use super::product::{ParsedPicture, ParsedProduct};
use crate::catalog::steps::{NewPicture, NewProduct, NewVariant};
use crate::catalog::upsert::{KnownPicture, KnownProduct, Piece, ProductRow, SaleRow};

use new::{new_picture, new_product};
use options::arranged;
use values::{by_sku, option_values};
use variants::{option_names, prices, variants};

/// What is to be written.
#[derive(Debug, Clone)]
pub enum Plan {
    /// A product that is not there yet, without its category; and what each variant has beside its fields.
    Create(NewProduct, Vec<Beside>),
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
    /// Values that are called otherwise, likewise.
    pub renamed: Vec<(i64, i64, Translated)>,
    /// What becomes of each variant of the file, in its order.
    pub variants: Vec<VariantChange>,
    /// Pictures that are described otherwise.
    pub alts: Vec<(ImageId, Translated)>,
    /// New pictures with their positions; each names its variants by index into `variants`.
    pub pictures: Vec<(i64, NewPicture)>,
}

/// What becomes of a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VariantChange {
    /// Nothing.
    Same(VariantId),
    /// It becomes this.
    Changed(VariantId, Wanted),
    /// It is new, at this position.
    New(i64, Wanted),
}

/// A variant as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its fields.
    pub row: NewVariant,
    /// And what it has beside them.
    pub beside: Beside,
}

/// What a variant has beside its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beside {
    /// Its sale.
    pub sale: Option<SaleRow>,
    /// What else is known of a piece.
    pub piece: Piece,
}

impl Changes {
    /// Whether anything is to be written.
    pub fn is_empty(&self) -> bool {
        let same = |change: &VariantChange| matches!(change, VariantChange::Same(_));
        self.row.is_none()
            && self.option_names.is_empty()
            && self.values.is_empty()
            && self.renamed.is_empty()
            && self.variants.iter().all(same)
            && self.alts.is_empty()
            && self.pictures.is_empty()
    }
}

/// Where a product is to be, by slugs; nothing where the file says nothing about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// The category that it is to be in, or none.
    pub category: Option<Option<String>>,
    /// The brand that it is to be of, or none.
    pub brand: Option<Option<String>>,
    /// What that category is called, should it have to be written.
    pub category_name: Translated,
    /// What that brand is called, likewise.
    pub brand_name: Translated,
}

/// Compares; also what is imported otherwise than the file says.
///
/// # Errors
/// A remark when the product's options are others than the file's, or a row means two of its variants.
pub fn plan(
    read: &ParsedProduct,
    known: Option<&KnownProduct>,
    places: &Places,
) -> Result<(Plan, Vec<Remark>), Remark> {
    let (restored, mut codes) = zeros::restored(read, known);
    let read = restored.as_ref();
    let Some(known) = known else {
        let (new, beside, warnings) = new_product(read);
        codes.extend(warnings);
        return Ok((Plan::Create(new, beside), codes));
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
    let read = arranged(read, known);
    let read = read.as_ref();
    let twins = by_sku(read, known);
    let values = option_values(read, known, &twins);
    let variants = variants(read, known, &values.positions, &twins)?;
    let (row, mut warnings) = product_row((read, places), known, &variants);
    warnings.extend(codes);
    warnings.extend(past(read, known, &variants));
    let changes = Changes {
        row: Some(row).filter(|row| *row != known.row),
        option_names: option_names(read, known),
        values: values.new,
        renamed: values.renamed,
        variants,
        alts: alts(read, known),
        pictures: pictures(read, known),
    };
    Ok((Plan::Change(changes), warnings))
}

/// Variants of the file that the shop offers no longer. They stay so: whoever put them away did that on purpose.
fn past(read: &ParsedProduct, known: &KnownProduct, variants: &[VariantChange]) -> Vec<Remark> {
    let is_past = |id: VariantId| {
        let found = known.variants.iter().find(|variant| variant.id == id);
        found.is_some_and(|variant| variant.is_past)
    };
    let pairs = read.variants.iter().zip(variants);
    let past = pairs.filter(|(_, change)| matches!(change, VariantChange::Same(id) if is_past(*id)));
    past.map(|(variant, _)| Remark {
        line: variant.line,
        column: Column::Sku,
        message: "The shop offers this variant no longer; it was left as it is.".to_owned(),
    })
    .collect()
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
    (read, places): (&ParsedProduct, &Places),
    known: &KnownProduct,
    variants: &[VariantChange],
) -> (ProductRow, Vec<Remark>) {
    let title = read.title.over(&known.row.title);
    let body = read.body.as_ref().map(|body| body.over(&known.row.body));
    let prices = prices(known, variants);
    let (status, warnings) = settle(read, read.status.unwrap_or(known.row.status), &title, &prices);
    let row = ProductRow {
        title,
        body: body.unwrap_or_else(|| known.row.body.clone()),
        brand: places.brand.clone().unwrap_or_else(|| known.row.brand.clone()),
        category: places
            .category
            .clone()
            .unwrap_or_else(|| known.row.category.clone()),
        status,
        seo: seo(read, &known.row.seo),
    };
    (row, warnings)
}

/// What search engines are to be told, of a product that has told them this so far.
pub fn seo(read: &ParsedProduct, known: &[Translated; 2]) -> [Translated; 2] {
    [0, 1].map(|text| match &read.seo[text] {
        Some(said) => said.over(&known[text]),
        None => known[text].clone(),
    })
}

fn alts(read: &ParsedProduct, known: &KnownProduct) -> Vec<(ImageId, Translated)> {
    let of = |picture: &ParsedPicture| {
        let known = known.pictures.iter().find(|known| is_at(known, &picture.url))?;
        (!picture.alt.is_said_by(&known.alt)).then(|| (known.id, picture.alt.over(&known.alt)))
    };
    read.pictures.iter().filter_map(of).collect()
}

fn pictures(read: &ParsedProduct, known: &KnownProduct) -> Vec<(i64, NewPicture)> {
    let is_new = |picture: &&ParsedPicture| known.pictures.iter().all(|known| !is_at(known, &picture.url));
    let new = read.pictures.iter().filter(is_new).map(new_picture);
    (known.last_picture + 1..).zip(new).collect()
}

/// Whether the picture is the one at this address: where it was fetched from, or where this shop shows it, by
/// whichever of its names the shop was called when the file was written.
fn is_at(known: &KnownPicture, url: &str) -> bool {
    let shown = |key: &String| {
        url.strip_suffix(key.as_str())
            .is_some_and(|shop| shop.ends_with("/media/"))
    };
    // The files a picture is shown by have other names once smaller ones were made.
    let folder = format!("/media/pictures/{}/", known.id);
    known.source.as_deref() == Some(url)
        || known.key.as_ref().is_some_and(shown)
        || (known.key.is_some() && url.contains(&folder))
}

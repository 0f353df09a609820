//! What an import changes about a product: the file beside the shop, field by field. Only calculates.

mod new;
mod variants;

use domain::basics::{ImageId, Translated, VariantId};
use domain::catalog::{ProductStatus, publish_gap, slug_from};

use super::columns::{Column, Remark};
use super::product::{ParsedPicture, ParsedProduct};
use super::script::{says, with};
use crate::basics::sanitise;
use crate::catalog::steps::{NewPicture, NewProduct, NewVariant};
use crate::catalog::upsert::{KnownProduct, ProductRow};

use new::{new_picture, new_product};
use variants::{option_names, option_values, prices, variants};

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
    /// New pictures with their positions; each names its variants by index into `variants`.
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
    let values = option_values(read, known);
    let variants = variants(read, known, &values.positions);
    let (row, warnings) = product_row(read, known, &variants);
    let changes = Changes {
        row: Some(row).filter(|row| *row != known.row),
        option_names: option_names(read, known),
        values: values.new,
        variants,
        alts: alts(read, known),
        pictures: pictures(read, known),
    };
    Ok((Plan::Change(changes), warnings))
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
        brand: read
            .vendor
            .as_deref()
            .map_or_else(|| known.row.brand.clone(), category_slug),
        category: read
            .category
            .as_deref()
            .map_or_else(|| known.row.category.clone(), category_slug),
        status,
    };
    (row, warnings)
}

/// The slug of a category or a brand by its name; none for no name.
pub fn category_slug(name: &str) -> Option<String> {
    Some(slug_from(name)).filter(|slug| !slug.is_empty())
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

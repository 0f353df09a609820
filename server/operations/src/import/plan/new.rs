//! A product that is not there yet.

use domain::catalog::ProductStatus;

use super::variants::{applied, beside, blank};
use super::{Beside, settle};
use crate::catalog::steps::{NewPicture, NewProduct, PictureFile};
use crate::import::columns::Remark;
use crate::import::product::{ParsedPicture, ParsedProduct, ParsedVariant};
use crate::import::script::Said;

/// The product as it is to be written, without its category; and what each variant has beside its fields.
pub fn new_product(read: &ParsedProduct) -> (NewProduct, Vec<Beside>, Vec<Remark>) {
    let title = read.title.alone();
    let prices: Vec<i64> = read.variants.iter().map(|variant| variant.price_minor).collect();
    let (status, warnings) = settle(
        read,
        read.status.unwrap_or(ProductStatus::Published),
        &title,
        &prices,
    );
    let position = |option: usize, key: &str| {
        let known = read.options[option]
            .values
            .iter()
            .position(|known| known.key == key);
        known.map_or(0, position_of)
    };
    let new_variant = |variant: &ParsedVariant| {
        let mut values = [0; 3];
        for (option, value) in variant.values.iter().enumerate().take(3) {
            values[option] = position(option, &value.key);
        }
        applied(variant, &blank(values))
    };
    let vendor = read.vendor.as_ref().map(Said::alone).unwrap_or_default();
    let new = NewProduct {
        slug: read.slug.clone(),
        status,
        title,
        body: read.body.as_ref().map(Said::alone).unwrap_or_default(),
        vendor: vendor.label().to_owned(),
        category: None,
        options: read
            .options
            .iter()
            .map(|option| {
                let values = option.values.iter().map(|value| value.said.alone());
                (option.name.alone(), values.collect())
            })
            .collect(),
        variants: read.variants.iter().map(new_variant).collect(),
        pictures: read.pictures.iter().map(new_picture).collect(),
    };
    let besides = read
        .variants
        .iter()
        .map(|variant| beside(variant, Beside::default()));
    (new, besides.collect(), warnings)
}

/// A picture that has to be fetched.
pub fn new_picture(read: &ParsedPicture) -> NewPicture {
    NewPicture {
        variants: read.variants.clone(),
        file: PictureFile::Recorded(read.url.clone()),
        alt: read.alt.alone(),
    }
}

fn position_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX - 1) + 1
}

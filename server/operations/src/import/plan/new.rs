//! A product that is not there yet.

use domain::catalog::ProductStatus;

use super::settle;
use super::variants::{applied, blank};
use crate::catalog::steps::{NewPicture, NewProduct, PictureFile};
use crate::import::columns::Remark;
use crate::import::product::{ParsedPicture, ParsedProduct, ParsedVariant};
use crate::import::script::translated;

/// The product as it is to be written, without its category.
pub fn new_product(read: &ParsedProduct) -> (NewProduct, Vec<Remark>) {
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
        known.map_or(0, position_of)
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

/// A picture that has to be fetched.
pub fn new_picture(read: &ParsedPicture) -> NewPicture {
    NewPicture {
        variants: read.variants.clone(),
        file: PictureFile::Recorded(read.url.clone()),
        alt: translated(&read.alt),
    }
}

fn position_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX - 1) + 1
}

//! The demo's products: their drawings made into pictures, then products with their first count of stock, many to a
//! transaction.

use std::collections::BTreeMap;

use domain::basics::{LocationId, Translated, VariantId};
use domain::catalog::ProductStatus;
use futures::{StreamExt as _, TryStreamExt as _, stream};
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile, StoredPicture};
use operations::db::Tx;
use operations::{Ops, catalog, inventory};

use super::opening::translated;
use crate::cli::Failure;
use crate::demo::{DemoPicture, DemoProduct, Market, Words, shop};

/// Products to a transaction.
const BATCH: usize = 200;

/// A variant on the shelf.
#[derive(Debug, Clone, Copy)]
pub struct Stocked {
    /// The variant.
    pub variant: VariantId,
    /// Pieces over all warehouses.
    pub pieces: i64,
}

/// The files of each drawing, by its name.
type Drawn = BTreeMap<String, StoredPicture>;

/// Writes `products`; their variants in order. With `refined` the worker makes AVIFs of their pictures.
pub async fn add(ops: &Ops, products: &[DemoProduct], refined: bool) -> Result<Vec<Stocked>, Failure> {
    let drawn = draw(ops, products, refined).await?;
    let mut stocked = Vec::new();
    for batch in products.chunks(BATCH) {
        let written = ops
            .write(async |tx| {
                let locations = inventory::steps::locations(tx).await?;
                let mut written = Vec::new();
                for product in batch {
                    written.extend(add_product(tx, &locations, product, &drawn).await?);
                }
                Ok(written)
            })
            .await?;
        stocked.extend(written);
    }
    Ok(stocked)
}

async fn add_product(
    tx: &mut Tx<'_>,
    locations: &[(LocationId, Translated)],
    product: &DemoProduct,
    drawn: &Drawn,
) -> operations::Result<Vec<Stocked>> {
    let category = match shop::CATEGORIES
        .iter()
        .find(|category| category.slug == product.category)
    {
        Some(known) => Some(catalog::steps::category(tx, known.slug, &translated(&known.name)).await?),
        None => None,
    };
    let new = NewProduct {
        category,
        ..as_new(product, drawn)
    };
    let added = catalog::steps::add_product(tx, &new).await?;
    let mut stocked = Vec::with_capacity(added.variants.len());
    for (variant, demo) in added.variants.into_iter().zip(&product.variants) {
        for ((location, _), pieces) in locations.iter().zip(demo.on_hand) {
            if pieces > 0 {
                inventory::steps::open_balance(tx, variant, *location, pieces, "demo").await?;
            }
        }
        stocked.push(Stocked {
            variant,
            pieces: demo.on_hand.iter().sum(),
        });
    }
    Ok(stocked)
}

fn as_new(product: &DemoProduct, drawn: &Drawn) -> NewProduct {
    let values = |choices: &[usize]| {
        let mut values = [0_i64; 3];
        for (value, choice) in values.iter_mut().zip(choices) {
            *value = i64::try_from(choice + 1).unwrap_or(0);
        }
        values
    };
    let variants = product.variants.iter().map(|variant| NewVariant {
        values: values(&variant.choices),
        sku: variant.sku.clone(),
        barcode: variant.barcode.clone(),
        price_minor: variant.price.minor(Market::Sar),
        compare_at_minor: variant.compare_at.map(|price| price.minor(Market::Sar)),
        weight_grams: variant.weight_grams,
    });
    let pictures = product
        .pictures
        .iter()
        .enumerate()
        .map(|(index, picture)| NewPicture {
            variants: product
                .variants
                .iter()
                .enumerate()
                .filter(|(_, variant)| variant.picture == index)
                .map(|(place, _)| place)
                .collect(),
            file: PictureFile::Stored(drawn.get(&picture.file_stem()).cloned().unwrap_or_default()),
            alt: both(&picture.alt),
        });
    NewProduct {
        slug: product.slug.clone(),
        status: ProductStatus::Published,
        title: both(&product.title),
        body: both(&product.description_html),
        vendor: shop::NAME.en.to_owned(),
        category: None,
        options: product
            .options
            .iter()
            .map(|option| (both(&option.name), option.values.iter().map(both).collect()))
            .collect(),
        variants: variants.collect(),
        pictures: pictures.collect(),
    }
}

fn both(words: &Words) -> Translated {
    Translated::new(words.ar.clone(), words.en.clone())
}

/// Drawings that are made into files together: more than there are processors.
const TOGETHER: usize = 16;

/// Many products share a drawing; the files of each are made once.
async fn draw(ops: &Ops, products: &[DemoProduct], refined: bool) -> Result<Drawn, Failure> {
    let drawings: BTreeMap<String, &DemoPicture> = products
        .iter()
        .flat_map(|product| &product.pictures)
        .map(|picture| (picture.file_stem(), picture))
        .collect();
    let made = stream::iter(drawings).map(async |(name, picture)| {
        let drawing = picture.svg().into_bytes();
        let stored = catalog::share_picture(ops, &name, drawing, refined).await?;
        Ok((name, stored))
    });
    made.buffer_unordered(TOGETHER).try_collect().await
}

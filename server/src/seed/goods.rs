//! The demo's products: their pictures into the shop's files, then products with their first count of stock, many to a
//! transaction.

use std::collections::BTreeMap;

use domain::basics::{LocationId, Translated, VariantId};
use domain::catalog::ProductStatus;
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile};
use operations::db::Tx;
use operations::{Error, Ops, catalog, inventory};

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

/// Writes `products`; their variants in order.
pub async fn add(ops: &Ops, products: &[DemoProduct]) -> Result<Vec<Stocked>, Failure> {
    store_pictures(ops, products).await?;
    let mut stocked = Vec::new();
    for batch in products.chunks(BATCH) {
        let written = ops
            .write(async |tx| {
                let locations = inventory::steps::locations(tx).await?;
                let mut written = Vec::new();
                for product in batch {
                    written.extend(add_product(tx, &locations, product).await?);
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
        ..as_new(product)
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

fn as_new(product: &DemoProduct) -> NewProduct {
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
            file: PictureFile::Stored(key(picture)),
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

fn key(picture: &DemoPicture) -> String {
    format!("pictures/{}.svg", picture.file_stem())
}

/// Many products share a drawing; each is kept once.
async fn store_pictures(ops: &Ops, products: &[DemoProduct]) -> Result<(), Failure> {
    let pictures: BTreeMap<String, &DemoPicture> = products
        .iter()
        .flat_map(|product| &product.pictures)
        .map(|picture| (key(picture), picture))
        .collect();
    for (key, picture) in pictures {
        let stored = ops.ports().files.put(&key, picture.svg().into_bytes()).await;
        stored.map_err(|problem| Failure::from(Error::broken(problem)))?;
    }
    Ok(())
}

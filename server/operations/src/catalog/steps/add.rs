//! Writing a product that is not there yet, with all that belongs to it.

use domain::basics::{CategoryId, ImageId, ProductId, Translated, VariantId, search_form};
use domain::catalog::{ProductStatus, option_key};

use super::brand;
use crate::catalog::{addresses, search};
use crate::db::Tx;
use crate::outbox::Event;
use crate::{Result, args, basics, outbox};

/// A product to be written, whole.
#[derive(Debug, Clone)]
pub struct NewProduct {
    /// `/p/{slug}`.
    pub slug: String,
    /// Where it stands.
    pub status: ProductStatus,
    /// Its title.
    pub title: Translated,
    /// Its description, HTML that is sanitised here.
    pub body: Translated,
    /// Who makes it, by name; perhaps empty.
    pub vendor: String,
    /// Its category.
    pub category: Option<CategoryId>,
    /// Up to three options: (name, values).
    pub options: Vec<(Translated, Vec<Translated>)>,
    /// Its variants, in order.
    pub variants: Vec<NewVariant>,
    /// Its pictures, in order.
    pub pictures: Vec<NewPicture>,
}

/// A variant to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVariant {
    /// For each option the position of its value, from 1; 0 where there is no such option.
    pub values: [i64; 3],
    /// Its SKU, perhaps empty.
    pub sku: String,
    /// Its barcode, perhaps empty.
    pub barcode: String,
    /// What a unit costs, VAT included, in minor units.
    pub price_minor: i64,
    /// The former price.
    pub compare_at_minor: Option<i64>,
    /// Its weight.
    pub weight_grams: i64,
}

/// A picture to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPicture {
    /// Indices of the variants it shows in particular.
    pub variants: Vec<usize>,
    /// Where the file is.
    pub file: PictureFile,
    /// What it shows.
    pub alt: Translated,
}

/// Where a picture's file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureFile {
    /// In the shop's own files.
    Stored(StoredPicture),
    /// On somebody else's server.
    Recorded(String),
}

/// A picture in the shop's own files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoredPicture {
    /// The key it is shown by; see [`domain::catalog::Renditions`].
    pub key: String,
    /// The address of the few pixels that are shown until it came, perhaps empty.
    pub blur: String,
    /// Where it is kept as it came, when the worker is to make better files of it.
    pub original: Option<String>,
}

/// What [`add_product`] wrote.
#[derive(Debug, Clone)]
pub struct Added {
    /// The product.
    pub product: ProductId,
    /// Its variants, in order.
    pub variants: Vec<VariantId>,
    /// The pictures that have to be fetched.
    pub to_fetch: Vec<ImageId>,
}

/// Writes a product that is not there yet. A former address of another product that it takes leads to it from now on.
///
/// # Errors
/// [`crate::Error::Clash`] when its slug is taken; [`crate::Error::Broken`] when the database refuses it.
pub async fn add_product(tx: &mut Tx<'_>, new: &NewProduct) -> Result<Added> {
    let product: ProductId = tx.new_id();
    let brand = brand(tx, &new.vendor).await?;
    let visible_from = (new.status == ProductStatus::Published).then(|| tx.now());
    tx.execute_one(
        "INSERT INTO catalog_products (id, slug, status, title_ar, title_en, body_ar, body_en, brand_id,
                category_id, seo_title_ar, seo_title_en, seo_about_ar, seo_about_en, search_text,
                added_at, changed_at, version, visible_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '', '', $10, $11, $11, 1, $12)
         ON CONFLICT (slug) DO NOTHING",
        args![
            product,
            &new.slug,
            new.status.code(),
            &new.title.ar,
            &new.title.en,
            basics::sanitise(&new.body.ar),
            basics::sanitise(&new.body.en),
            brand,
            new.category,
            search_text(&new.title, &new.vendor, &new.variants),
            tx.now(),
            visible_from,
        ],
    )
    .await?;
    addresses::PRODUCTS.forget_former(tx, &new.slug).await?;
    add_options(tx, product, &new.options).await?;
    let mut variants = Vec::with_capacity(new.variants.len());
    for (position, variant) in (1_i64..).zip(&new.variants) {
        variants.push(add_variant(tx, product, position, variant).await?);
    }
    let mut to_fetch = Vec::new();
    for (position, picture) in (1_i64..).zip(&new.pictures) {
        if let Some(id) = add_picture(tx, (product, &variants), position, picture).await? {
            to_fetch.push(id);
        }
    }
    search::changed(tx, product).await?;
    outbox::steps::push(tx, Event::ProductChanged, product).await?;
    Ok(Added {
        product,
        variants,
        to_fetch,
    })
}

/// Writes the options of a product.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses one.
pub async fn add_options(
    tx: &mut Tx<'_>,
    product: ProductId,
    options: &[(Translated, Vec<Translated>)],
) -> Result<()> {
    for (option, (name, values)) in (1_i64..).zip(options) {
        tx.execute_one(
            "INSERT INTO catalog_options (product_id, position, name_ar, name_en)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (product_id, position) DO UPDATE SET name_en = excluded.name_en",
            args![product, option, &name.ar, &name.en],
        )
        .await?;
        for (position, value) in (1_i64..).zip(values) {
            tx.execute(
                "INSERT INTO catalog_option_values (product_id, option_position, position, place, value_ar, value_en,
                        option_key)
                 VALUES ($1, $2, $3, $3, $4, $5, $6)
                 ON CONFLICT (product_id, option_position, position) DO NOTHING",
                args![
                    product,
                    option,
                    position,
                    &value.ar,
                    &value.en,
                    option_key(name, value),
                ],
            )
            .await?;
        }
    }
    Ok(())
}

/// Writes a variant of a product.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn add_variant(
    tx: &mut Tx<'_>,
    product: ProductId,
    position: i64,
    new: &NewVariant,
) -> Result<VariantId> {
    let id: VariantId = tx.new_id();
    tx.execute_one(
        "INSERT INTO catalog_variants (id, product_id, position, value_1, value_2, value_3, sku, barcode,
                price_minor, compare_at_minor, weight_grams, length_mm, width_mm, height_mm)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0)",
        args![
            id,
            product,
            position,
            new.values[0],
            new.values[1],
            new.values[2],
            &new.sku,
            &new.barcode,
            new.price_minor,
            new.compare_at_minor,
            new.weight_grams,
        ],
    )
    .await?;
    Ok(id)
}

/// Writes a picture of a product, whose variants these are; its id when it has to be fetched. A picture the product
/// already has from the same address is left as it is, and so is the picture a variant has.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn add_picture(
    tx: &mut Tx<'_>,
    (product, variants): (ProductId, &[VariantId]),
    position: i64,
    new: &NewPicture,
) -> Result<Option<ImageId>> {
    let id: ImageId = tx.new_id();
    let (source, stored) = match &new.file {
        PictureFile::Stored(stored) => (None, Some(stored)),
        PictureFile::Recorded(url) => (Some(url.as_str()), None),
    };
    let original = stored.and_then(|stored| stored.original.as_deref());
    let added = tx
        .execute(
            "INSERT INTO catalog_pictures (id, product_id, position, source_url, state, file_key, blur, original_key,
                    alt_ar, alt_en, last_error)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')
             ON CONFLICT DO NOTHING",
            args![
                id,
                product,
                position,
                source,
                if stored.is_some() { "stored" } else { "recorded" },
                stored.map(|stored| stored.key.as_str()),
                stored.map_or("", |stored| stored.blur.as_str()),
                original,
                &new.alt.ar,
                &new.alt.en,
            ],
        )
        .await?;
    if added == 0 {
        return Ok(None);
    }
    for variant in new.variants.iter().filter_map(|index| variants.get(*index)) {
        tx.execute(
            "INSERT INTO catalog_variant_pictures (variant_id, picture_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            args![*variant, id],
        )
        .await?;
    }
    if original.is_some() {
        outbox::steps::push(tx, Event::PictureShown, id).await?;
    }
    Ok(source.is_some().then_some(id))
}

/// What a product is found by in the console; `brand` in whichever languages it has.
pub fn search_text(title: &Translated, brand: &str, variants: &[NewVariant]) -> String {
    let mut text = format!("{} {} {brand}", title.ar, title.en);
    for variant in variants {
        text.push(' ');
        text.push_str(&variant.sku);
        text.push(' ');
        text.push_str(&variant.barcode);
    }
    search_form(&text)
}

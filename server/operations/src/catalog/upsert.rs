//! What the importer compares a product with, and the writes that bring it up to date.

use domain::basics::{BrandId, CategoryId, ImageId, ProductId, Translated, VariantId};
use domain::catalog::ProductStatus;

use super::steps::{NewVariant, search_text};
use crate::changes::Aspect;
use crate::db::{Record, Tx};
use crate::outbox::Event;
use crate::{Result, args, outbox};

/// A product of the shop, whole.
#[derive(Debug, Clone)]
pub struct KnownProduct {
    /// Which.
    pub id: ProductId,
    /// Its own fields.
    pub row: ProductRow,
    /// Its options in order.
    pub options: Vec<KnownOption>,
    /// Its variants in order.
    pub variants: Vec<KnownVariant>,
    /// Its pictures from other people's servers.
    pub pictures: Vec<KnownPicture>,
    /// The position of its last picture; 0 without one.
    pub last_picture: i64,
}

/// A product's own fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductRow {
    /// Its title.
    pub title: Translated,
    /// Its description, sanitised.
    pub body: Translated,
    /// The slug of its brand.
    pub brand: Option<String>,
    /// The slug of its category.
    pub category: Option<String>,
    /// Where it stands.
    pub status: ProductStatus,
}

/// An option of a product.
#[derive(Debug, Clone)]
pub struct KnownOption {
    /// What it is called.
    pub name: Translated,
    /// Its values with their positions.
    pub values: Vec<(i64, Translated)>,
}

/// A variant of a product.
#[derive(Debug, Clone)]
pub struct KnownVariant {
    /// Which.
    pub id: VariantId,
    /// Its place among the variants.
    pub position: i64,
    /// Its fields.
    pub row: NewVariant,
}

/// A picture of a product.
#[derive(Debug, Clone)]
pub struct KnownPicture {
    /// Which.
    pub id: ImageId,
    /// Where it is.
    pub source: String,
    /// What it shows.
    pub alt: Translated,
}

/// The product with `slug`, or the one that had it before it was renamed; none when there is neither.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn find(tx: &mut Tx<'_>, slug: &str) -> Result<Option<KnownProduct>> {
    let row = tx
        .row(
            "SELECT p.id, p.title_ar, p.title_en, p.body_ar, p.body_en, b.slug, c.slug, p.status
             FROM catalog_products p
             LEFT JOIN catalog_brands b ON b.id = p.brand_id
             LEFT JOIN catalog_categories c ON c.id = p.category_id
             WHERE p.slug = $1 OR p.id = (SELECT product_id FROM catalog_former_slugs WHERE slug = $1)",
            args![slug],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let id = row.parse(0)?;
    let pictures = pictures(tx, id).await?;
    let last = tx
        .one(
            "SELECT CAST(COALESCE(MAX(position), 0) AS BIGINT) FROM catalog_pictures WHERE product_id = $1",
            args![id],
        )
        .await?;
    Ok(Some(KnownProduct {
        id,
        row: ProductRow {
            title: row.translated(1)?,
            body: row.translated(3)?,
            brand: row.get(5)?,
            category: row.get(6)?,
            status: row.parse(7)?,
        },
        options: options(tx, id).await?,
        variants: variants(tx, id).await?,
        pictures,
        last_picture: last.get(0)?,
    }))
}

async fn options(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<KnownOption>> {
    let names = tx
        .rows(
            "SELECT name_ar, name_en
             FROM catalog_options
             WHERE product_id = $1
             ORDER BY position
             LIMIT 3",
            args![product],
        )
        .await?;
    let name = |row: &Record| {
        Ok(KnownOption {
            name: row.translated(0)?,
            values: Vec::new(),
        })
    };
    let mut options: Vec<KnownOption> = names.iter().map(name).collect::<Result<_>>()?;
    let values = tx
        .rows(
            "SELECT option_position, position, value_ar, value_en
             FROM catalog_option_values
             WHERE product_id = $1
             ORDER BY option_position, position
             LIMIT 5000",
            args![product],
        )
        .await?;
    for row in &values {
        let option: usize = row.get::<i64>(0)?.try_into().map_err(crate::Error::broken)?;
        if let Some(option) = options.get_mut(option.wrapping_sub(1)) {
            option.values.push((row.get(1)?, row.translated(2)?));
        }
    }
    Ok(options)
}

async fn variants(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<KnownVariant>> {
    let rows = tx
        .rows(
            "SELECT id, position, value_1, value_2, value_3, sku, barcode, price_minor, compare_at_minor,
                    weight_grams
             FROM catalog_variants
             WHERE product_id = $1
             ORDER BY CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END, position
             LIMIT 5000",
            args![product],
        )
        .await?;
    let variant = |row: &Record| {
        let fields = NewVariant {
            values: [row.get(2)?, row.get(3)?, row.get(4)?],
            sku: row.get(5)?,
            barcode: row.get(6)?,
            price_minor: row.get(7)?,
            compare_at_minor: row.get(8)?,
            weight_grams: row.get(9)?,
        };
        Ok(KnownVariant {
            id: row.parse(0)?,
            position: row.get(1)?,
            row: fields,
        })
    };
    rows.iter().map(variant).collect()
}

async fn pictures(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<KnownPicture>> {
    let rows = tx
        .rows(
            "SELECT id, source_url, alt_ar, alt_en
             FROM catalog_pictures
             WHERE product_id = $1 AND source_url IS NOT NULL
             ORDER BY position
             LIMIT 5000",
            args![product],
        )
        .await?;
    let picture = |row: &Record| {
        Ok(KnownPicture {
            id: row.parse(0)?,
            source: row.get(1)?,
            alt: row.translated(2)?,
        })
    };
    rows.iter().map(picture).collect()
}

/// Replaces a product's own fields.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn set_product(
    tx: &mut Tx<'_>,
    product: ProductId,
    row: &ProductRow,
    (category, brand): (Option<CategoryId>, Option<BrandId>),
) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_products
         SET title_ar = $1, title_en = $2, body_ar = $3, body_en = $4, brand_id = $5, category_id = $6, status = $7,
             visible_from = CASE WHEN $7 = 'published' AND status <> 'published' THEN $9 ELSE visible_from END
         WHERE id = $8",
        args![
            &row.title.ar,
            &row.title.en,
            &row.body.ar,
            &row.body.en,
            brand,
            category,
            row.status.code(),
            product,
            tx.now(),
        ],
    )
    .await
}

/// Ends a series of changes to a product: it is a new version, found by what it holds now.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn touch_product(tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
    touch_product_in(tx, product, Aspect::Whole).await
}

/// The same, when only this of it has changed.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn touch_product_in(tx: &mut Tx<'_>, product: ProductId, aspect: Aspect) -> Result<()> {
    let row = tx
        .one(
            "SELECT p.title_ar, p.title_en, COALESCE(b.name_ar, ''), COALESCE(b.name_en, '')
             FROM catalog_products p
             LEFT JOIN catalog_brands b ON b.id = p.brand_id
             WHERE p.id = $1",
            args![product],
        )
        .await?;
    let variants: Vec<_> = variants(tx, product)
        .await?
        .into_iter()
        .map(|variant| variant.row)
        .collect();
    let brand = row.translated(2)?;
    let brand = format!("{} {}", brand.ar, brand.en);
    let found_by = search_text(&row.translated(0)?, &brand, &variants);
    tx.execute_one(
        "UPDATE catalog_products SET search_text = $1, changed_at = CASE WHEN changed_at < $2 THEN $2 ELSE changed_at + 1 END, version = version + 1 WHERE id = $3",
        args![found_by, tx.now(), product],
    )
    .await?;
    super::search::changed_in(tx, product, aspect).await?;
    outbox::steps::push(tx, Event::ProductChanged, product).await
}

/// Renames an option.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn rename_option(
    tx: &mut Tx<'_>,
    product: ProductId,
    position: i64,
    name: &Translated,
) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_options SET name_ar = $1, name_en = $2 WHERE product_id = $3 AND position = $4",
        args![&name.ar, &name.en, product, position],
    )
    .await
}

/// Adds a value to an option, at (option, position).
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn add_value(
    tx: &mut Tx<'_>,
    product: ProductId,
    (option, position): (i64, i64),
    value: &Translated,
) -> Result<()> {
    tx.execute_one(
        "INSERT INTO catalog_option_values (product_id, option_position, position, place, value_ar, value_en)
         VALUES ($1, $2, $3, $3, $4, $5)",
        args![product, option, position, &value.ar, &value.en],
    )
    .await
}

/// Replaces a variant's fields, all but its option values.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn set_variant(tx: &mut Tx<'_>, variant: VariantId, row: &NewVariant) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_variants
         SET sku = $1, barcode = $2, price_minor = $3, compare_at_minor = $4, weight_grams = $5
         WHERE id = $6",
        args![
            &row.sku,
            &row.barcode,
            row.price_minor,
            row.compare_at_minor,
            row.weight_grams,
            variant,
        ],
    )
    .await
}

/// Describes a picture otherwise.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn set_alt(tx: &mut Tx<'_>, picture: ImageId, alt: &Translated) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_pictures SET alt_ar = $1, alt_en = $2 WHERE id = $3",
        args![&alt.ar, &alt.en, picture],
    )
    .await
}

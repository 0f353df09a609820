//! What the importer compares a product with, and the writes that bring it up to date.

use std::collections::BTreeSet;

use domain::basics::{BrandId, CategoryId, ImageId, Instant, ProductId, Schedule, Translated, VariantId};
use domain::catalog::{ProductStatus, option_key, slug_from};

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
    /// `/p/{slug}`.
    pub slug: String,
    /// Its version, and when it was changed last: one of them is another after every change.
    pub version: (i64, Instant),
    /// Its own fields.
    pub row: ProductRow,
    /// What its category is called.
    pub category_name: Translated,
    /// What its brand is called.
    pub brand_name: Translated,
    /// Its options in order.
    pub options: Vec<KnownOption>,
    /// Its variants in order.
    pub variants: Vec<KnownVariant>,
    /// Its pictures in order.
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
    /// What search engines are told: title and description.
    pub seo: [Translated; 2],
}

/// An option of a product.
#[derive(Debug, Clone)]
pub struct KnownOption {
    /// What it is called.
    pub name: Translated,
    /// Its values with their positions.
    pub values: Vec<(i64, Translated)>,
}

impl KnownProduct {
    /// Whether the variant is one of it that is offered no longer.
    pub fn has_put_away(&self, variant: Option<VariantId>) -> bool {
        let is_it = |known: &&KnownVariant| Some(known.id) == variant;
        self.variants
            .iter()
            .find(is_it)
            .is_some_and(|known| known.is_past)
    }
}

impl KnownOption {
    /// The value at a position.
    pub fn value(&self, position: i64) -> Option<&Translated> {
        self.values
            .iter()
            .find(|(known, _)| *known == position)
            .map(|(_, value)| value)
    }
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
    /// Its sale.
    pub sale: Option<SaleRow>,
    /// What else is known of a piece.
    pub piece: Piece,
    /// Whether it is offered no longer.
    pub is_past: bool,
}

/// What is known of a variant's pieces beside their weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Piece {
    /// What one costs the shop, in minor units.
    pub cost_minor: Option<i64>,
    /// Length, width and height of a packed one, in millimetres; 0 where nobody measured.
    pub size_mm: [i64; 3],
}

/// A sale of a variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaleRow {
    /// What a unit costs while it runs.
    pub price_minor: i64,
    /// When it runs.
    pub schedule: Schedule,
}

/// A picture of a product.
#[derive(Debug, Clone)]
pub struct KnownPicture {
    /// Which.
    pub id: ImageId,
    /// Where it was found, when somebody else had it.
    pub source: Option<String>,
    /// Its key among the shop's own files, once it is there.
    pub key: Option<String>,
    /// The variants it shows in particular.
    pub variants: Vec<VariantId>,
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
            "SELECT p.id, p.title_ar, p.title_en, p.body_ar, p.body_en, b.slug, c.slug, p.status,
                    COALESCE(c.name_ar, ''), COALESCE(c.name_en, ''),
                    COALESCE(b.name_ar, ''), COALESCE(b.name_en, ''),
                    p.seo_title_ar, p.seo_title_en, p.seo_about_ar, p.seo_about_en,
                    p.slug, p.version, p.changed_at
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
        slug: row.get(16)?,
        version: (row.get(17)?, row.get(18)?),
        row: ProductRow {
            title: row.translated(1)?,
            body: row.translated(3)?,
            brand: row.get(5)?,
            category: row.get(6)?,
            status: row.parse(7)?,
            seo: [row.translated(12)?, row.translated(14)?],
        },
        category_name: row.translated(8)?,
        brand_name: row.translated(10)?,
        options: options(tx, id).await?,
        variants: variants(tx, id).await?,
        pictures,
        last_picture: last.get(0)?,
    }))
}

/// Locks the product that [`find`] finds by this slug, and then its variants, until the transaction ends; which it is.
/// What is read afterwards nobody changes before this transaction does.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn lock(tx: &mut Tx<'_>, slug: &str) -> Result<Option<ProductId>> {
    let row = tx
        .row(
            "UPDATE catalog_products
             SET version = version
             WHERE slug = $1 OR id = (SELECT product_id FROM catalog_former_slugs WHERE slug = $1)
             RETURNING id",
            args![slug],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let product: ProductId = row.parse(0)?;
    tx.execute(
        "UPDATE catalog_variants SET position = position WHERE product_id = $1",
        args![product],
    )
    .await?;
    Ok(Some(product))
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
             ORDER BY option_position, place, position
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
                    weight_grams, sale_minor, sale_from, sale_until, archived_at,
                    cost_minor, length_mm, width_mm, height_mm
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
        let schedule = Schedule {
            starts: row.get(11)?,
            ends: row.get(12)?,
        };
        let sale = row.get::<Option<i64>>(10)?.map(|price_minor| SaleRow {
            price_minor,
            schedule,
        });
        Ok(KnownVariant {
            id: row.parse(0)?,
            position: row.get(1)?,
            row: fields,
            sale,
            piece: Piece {
                cost_minor: row.get(14)?,
                size_mm: [row.get(15)?, row.get(16)?, row.get(17)?],
            },
            is_past: !row.is_null(13)?,
        })
    };
    rows.iter().map(variant).collect()
}

async fn pictures(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<KnownPicture>> {
    let rows = tx
        .rows(
            "SELECT id, source_url, file_key, alt_ar, alt_en
             FROM catalog_pictures
             WHERE product_id = $1
             ORDER BY position, id
             LIMIT 5000",
            args![product],
        )
        .await?;
    let links = tx
        .rows(
            "SELECT s.picture_id, s.variant_id
             FROM catalog_variant_pictures s
             JOIN catalog_variants v ON v.id = s.variant_id
             WHERE v.product_id = $1
             ORDER BY v.position, v.id
             LIMIT 5000",
            args![product],
        )
        .await?;
    let links = links
        .iter()
        .map(|row| Ok((row.parse::<ImageId>(0)?, row.parse::<VariantId>(1)?)))
        .collect::<Result<Vec<_>>>()?;
    let picture = |row: &Record| {
        let id: ImageId = row.parse(0)?;
        let of_it = links.iter().filter(|(picture, _)| *picture == id);
        Ok(KnownPicture {
            id,
            source: row.get(1)?,
            key: row.get(2)?,
            variants: of_it.map(|(_, variant)| *variant).collect(),
            alt: row.translated(3)?,
        })
    };
    rows.iter().map(picture).collect()
}

/// Replaces a product's own fields, all but where it stands.
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
         SET title_ar = $1, title_en = $2, body_ar = $3, body_en = $4, brand_id = $5, category_id = $6
         WHERE id = $7",
        args![
            &row.title.ar,
            &row.title.en,
            &row.body.ar,
            &row.body.en,
            brand,
            category,
            product,
        ],
    )
    .await
}

/// Gives a product that was just added its brand, by whose names it is then found.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn set_brand(tx: &mut Tx<'_>, product: ProductId, brand: BrandId) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_products SET brand_id = $1 WHERE id = $2",
        args![brand, product],
    )
    .await?;
    let found_by = found_by(tx, product).await?;
    tx.execute_one(
        "UPDATE catalog_products SET search_text = $1 WHERE id = $2",
        args![found_by, product],
    )
    .await
}

/// Replaces what search engines are told of a product: title and description.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn set_seo(tx: &mut Tx<'_>, product: ProductId, [title, about]: &[Translated; 2]) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_products
         SET seo_title_ar = $1, seo_title_en = $2, seo_about_ar = $3, seo_about_en = $4
         WHERE id = $5",
        args![&title.ar, &title.en, &about.ar, &about.en, product],
    )
    .await
}

/// Replaces what is known of a variant's pieces.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn set_piece(tx: &mut Tx<'_>, variant: VariantId, piece: Piece) -> Result<()> {
    let [length, width, height] = piece.size_mm;
    tx.execute_one(
        "UPDATE catalog_variants SET cost_minor = $1, length_mm = $2, width_mm = $3, height_mm = $4 WHERE id = $5",
        args![piece.cost_minor, length, width, height, variant],
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
    let found_by = found_by(tx, product).await?;
    tx.execute_one(
        "UPDATE catalog_products SET search_text = $1, version = version + 1 WHERE id = $2",
        args![found_by, product],
    )
    .await?;
    super::rows::stamp(tx, product).await?;
    if aspect == Aspect::Whole {
        write_option_keys(tx, product).await?;
    }
    super::search::changed_in(tx, product, aspect).await?;
    outbox::steps::push(tx, Event::ProductChanged, product).await
}

/// What a product is found by in the console, as it stands now.
async fn found_by(tx: &mut Tx<'_>, product: ProductId) -> Result<String> {
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
    Ok(search_text(&row.translated(0)?, &brand, &variants))
}

/// Writes what addresses of lists call the values of a product, where that is another since an option or a value is
/// called otherwise.
async fn write_option_keys(tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
    let rows = tx
        .rows(
            "SELECT o.position, x.position, o.name_ar, o.name_en, x.value_ar, x.value_en, x.option_key
             FROM catalog_options o
             JOIN catalog_option_values x ON x.product_id = o.product_id AND x.option_position = o.position
             WHERE o.product_id = $1
             LIMIT 5000",
            args![product],
        )
        .await?;
    for row in &rows {
        let key = option_key(&row.translated(2)?, &row.translated(4)?);
        if key == row.get::<String>(6)? {
            continue;
        }
        let (option, position): (i64, i64) = (row.get(0)?, row.get(1)?);
        tx.execute_one(
            "UPDATE catalog_option_values
             SET option_key = $1
             WHERE product_id = $2 AND option_position = $3 AND position = $4",
            args![key, product, option, position],
        )
        .await?;
    }
    Ok(())
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
/// [`crate::Error::Missing`] without that option; [`crate::Error::Broken`] when the database refuses it.
pub async fn add_value(
    tx: &mut Tx<'_>,
    product: ProductId,
    (option, position): (i64, i64),
    value: &Translated,
) -> Result<()> {
    let row = tx
        .one(
            "SELECT name_ar, name_en FROM catalog_options WHERE product_id = $1 AND position = $2",
            args![product, option],
        )
        .await?;
    tx.execute_one(
        "INSERT INTO catalog_option_values (product_id, option_position, position, place, value_ar, value_en,
                option_key)
         VALUES ($1, $2, $3, $3, $4, $5, $6)",
        args![
            product,
            option,
            position,
            &value.ar,
            &value.en,
            option_key(&row.translated(0)?, value),
        ],
    )
    .await
}

/// Calls a value of an option, at (option, position), otherwise.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn rename_value(
    tx: &mut Tx<'_>,
    product: ProductId,
    (option, position): (i64, i64),
    value: &Translated,
) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_option_values
         SET value_ar = $1, value_en = $2
         WHERE product_id = $3 AND option_position = $4 AND position = $5",
        args![&value.ar, &value.en, product, option, position],
    )
    .await
}

/// Replaces a variant's sale.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn set_sale(tx: &mut Tx<'_>, variant: VariantId, sale: Option<SaleRow>) -> Result<()> {
    let schedule = sale.map(|sale| sale.schedule).unwrap_or_default();
    tx.execute_one(
        "UPDATE catalog_variants SET sale_minor = $1, sale_from = $2, sale_until = $3 WHERE id = $4",
        args![
            sale.map(|sale| sale.price_minor),
            schedule.starts,
            schedule.ends,
            variant
        ],
    )
    .await
}

/// The slug of the brand that is called so, in both languages before in one of which the other side knows nothing; or
/// that would be written for that name. None for no name.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn brand_slug(tx: &mut Tx<'_>, name: &Translated) -> Result<Option<String>> {
    let row = tx
        .row(
            "SELECT slug
             FROM catalog_brands
             WHERE (name_ar = $1 AND name_ar <> '' AND (name_en = $2 OR name_en = '' OR $2 = ''))
                OR (name_en = $2 AND name_en <> '' AND (name_ar = $1 OR name_ar = '' OR $1 = ''))
             ORDER BY CASE WHEN name_ar = $1 AND name_en = $2 THEN 0 ELSE 1 END, id
             LIMIT 1",
            args![&name.ar, &name.en],
        )
        .await?;
    match row {
        Some(row) => row.get(0).map(Some),
        None => Ok(Some(slug_from(name.label())).filter(|slug| !slug.is_empty())),
    }
}

/// The slugs of the first products that offer a variant with this SKU, if any do.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn slugs_of_sku(tx: &mut Tx<'_>, sku: &str) -> Result<Vec<String>> {
    let rows = tx
        .rows(
            "SELECT DISTINCT p.slug
             FROM catalog_variants v
             JOIN catalog_products p ON p.id = v.product_id
             WHERE v.sku = $1 AND v.archived_at IS NULL AND p.status <> 'archived'
             ORDER BY p.slug
             LIMIT 3",
            args![sku],
        )
        .await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// The product with `slug`, or that had it once: its SKUs, upper-case, also those of variants that are offered no longer.
/// None when there is no such product.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn skus_at(tx: &mut Tx<'_>, slug: &str) -> Result<Option<BTreeSet<String>>> {
    let rows = tx
        .rows(
            "SELECT COALESCE(v.sku, '')
             FROM catalog_products p
             LEFT JOIN catalog_variants v ON v.product_id = p.id
             WHERE p.slug = $1 OR p.id = (SELECT product_id FROM catalog_former_slugs WHERE slug = $1)
             LIMIT 5000",
            args![slug],
        )
        .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut skus = rows
        .iter()
        .map(|row| Ok(row.get::<String>(0)?.to_uppercase()))
        .collect::<Result<BTreeSet<String>>>()?;
    skus.remove("");
    Ok(Some(skus))
}

/// The slugs of the next products in the order they were added, with the key of the last: from after the product
/// `after`, or from the first.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn slugs(
    tx: &mut Tx<'_>,
    after: Option<ProductId>,
    count: i64,
) -> Result<Vec<(ProductId, String)>> {
    let rows = tx
        .rows(
            "SELECT id, slug FROM catalog_products WHERE id > $1 ORDER BY id LIMIT $2",
            args![after.map(|id| id.to_string()).unwrap_or_default(), count],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parse(0)?, row.get(1)?))).collect()
}

/// Replaces a variant's fields, its option values among them.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses it.
pub async fn set_variant(tx: &mut Tx<'_>, variant: VariantId, row: &NewVariant) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_variants
         SET sku = $1, barcode = $2, price_minor = $3, compare_at_minor = $4, weight_grams = $5,
             value_1 = $7, value_2 = $8, value_3 = $9
         WHERE id = $6",
        args![
            &row.sku,
            &row.barcode,
            row.price_minor,
            row.compare_at_minor,
            row.weight_grams,
            variant,
            row.values[0],
            row.values[1],
            row.values[2],
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

//! The parts of the product editor: details, options and variants as they are typed. The verbs read them too, inside
//! their transaction, to tell what changed.

use domain::basics::{Language, Money, ProductId, VariantId};
use domain::catalog::read::{EditorOption, EditorValue};
use domain::catalog::{ProductDetails, VARIANTS_MAX, VariantForm, centimetres, missing_variants};
use domain::settings::Shop;

use crate::db::{Record, Tx};
use crate::{Error, Result, args};

/// The details of a product, as they would be typed.
pub(in crate::catalog) async fn details(tx: &mut Tx<'_>, product: ProductId) -> Result<ProductDetails> {
    let row = tx
        .one(
            "SELECT p.slug, COALESCE(p.category_id, ''), COALESCE(b.name_ar, ''), COALESCE(b.name_en, ''),
                    p.seo_title_ar, p.seo_title_en, p.seo_about_ar, p.seo_about_en
             FROM catalog_products p
             LEFT JOIN catalog_brands b ON b.id = p.brand_id
             WHERE p.id = $1",
            args![product],
        )
        .await?;
    Ok(ProductDetails {
        slug: row.get(0)?,
        category: row.get(1)?,
        brand: row.translated(2)?.label().to_owned(),
        seo_title_ar: row.get(4)?,
        seo_title_en: row.get(5)?,
        seo_about_ar: row.get(6)?,
        seo_about_en: row.get(7)?,
    })
}

/// The name of a category by its id; empty without one.
pub(in crate::catalog) async fn category_name(tx: &mut Tx<'_>, category: &str) -> Result<String> {
    let row = tx
        .row(
            "SELECT name_ar, name_en FROM catalog_categories WHERE id = $1",
            args![category],
        )
        .await?;
    let name = row.map(|row| row.translated(0)).transpose()?.unwrap_or_default();
    Ok(name.label().to_owned())
}

/// The details of a variant of `product`, as they would be typed.
///
/// # Errors
/// [`Error::Missing`] when it is none of its variants.
pub(in crate::catalog) async fn variant_details(
    tx: &mut Tx<'_>,
    shop: &Shop,
    (product, variant): (ProductId, VariantId),
) -> Result<VariantForm> {
    let row = tx
        .one(
            "SELECT sku, barcode, cost_minor, weight_grams, length_mm, width_mm, height_mm
             FROM catalog_variants
             WHERE id = $1 AND product_id = $2",
            args![variant, product],
        )
        .await?;
    typed(&row, shop, [0, 1, 2])
}

/// A variant's form from a row: the columns of its SKU, its barcode, and the five that begin with its cost.
pub(super) fn typed(row: &Record, shop: &Shop, [sku, barcode, cost]: [usize; 3]) -> Result<VariantForm> {
    let money = |minor| Money::new(minor, shop.currency).to_plain_string();
    let weight: i64 = row.get(cost + 1)?;
    Ok(VariantForm {
        sku: row.get(sku)?,
        barcode: row.get(barcode)?,
        cost: row.get::<Option<i64>>(cost)?.map(money).unwrap_or_default(),
        weight: if weight == 0 {
            String::new()
        } else {
            weight.to_string()
        },
        length: centimetres(row.get(cost + 2)?),
        width: centimetres(row.get(cost + 3)?),
        height: centimetres(row.get(cost + 4)?),
    })
}

/// A variant by its values.
#[derive(Debug, Clone)]
pub(in crate::catalog) struct Made {
    /// The variant.
    pub(in crate::catalog) id: VariantId,
    /// Its values by their positions.
    pub(in crate::catalog) values: [i64; 3],
    /// Whether it is offered.
    pub(in crate::catalog) is_offered: bool,
}

/// Every variant of a product, those offered first.
pub(in crate::catalog) async fn variants_of(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<Made>> {
    let rows = tx
        .rows(
            "SELECT id, value_1, value_2, value_3, archived_at
             FROM catalog_variants
             WHERE product_id = $1
             ORDER BY CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END, position, id
             LIMIT 5000",
            args![product],
        )
        .await?;
    let made = |row: &Record| {
        Ok(Made {
            id: row.parse(0)?,
            values: [row.get(1)?, row.get(2)?, row.get(3)?],
            is_offered: row.is_null(4)?,
        })
    };
    rows.iter().map(made).collect()
}

/// The options of a product with their values in order, and how much they are used by `variants`.
pub(in crate::catalog) async fn options_of(
    tx: &mut Tx<'_>,
    product: ProductId,
    variants: &[Made],
) -> Result<Vec<EditorOption>> {
    let rows = tx
        .rows(
            "SELECT o.position, o.name_ar, o.name_en, v.position, v.value_ar, v.value_en
             FROM catalog_options o
             LEFT JOIN catalog_option_values v
                 ON v.product_id = o.product_id AND v.option_position = o.position
             WHERE o.product_id = $1
             ORDER BY o.position, v.place, v.position
             LIMIT 1000",
            args![product],
        )
        .await?;
    let mut options: Vec<EditorOption> = Vec::new();
    for row in &rows {
        let position: i64 = row.get(0)?;
        if options.last().is_none_or(|option| option.position != position) {
            options.push(EditorOption {
                position,
                name: row.translated(1)?,
                values: Vec::new(),
            });
        }
        let Some(value) = row.get::<Option<i64>>(3)? else {
            continue;
        };
        let slot = usize::try_from(position - 1).map_err(Error::broken)?;
        let having = |variant: &&Made| variant.values.get(slot) == Some(&value);
        let all = variants.iter().filter(having).count();
        let offered = variants
            .iter()
            .filter(having)
            .filter(|variant| variant.is_offered)
            .count();
        if let Some(option) = options.last_mut() {
            option.values.push(EditorValue {
                position: value,
                value: row.translated(4)?,
                offered: i64::try_from(offered).map_err(Error::broken)?,
                is_past: all > 0 && offered == 0,
            });
        }
    }
    Ok(options)
}

/// The combinations of the values that are still offered, or never were, which no variant has.
pub(in crate::catalog) fn missing(options: &[EditorOption], variants: &[Made]) -> Vec<[i64; 3]> {
    let values: Vec<Vec<i64>> = options
        .iter()
        .map(|option| {
            let present = option.values.iter().filter(|value| !value.is_past);
            present.map(|value| value.position).collect()
        })
        .collect();
    let made: Vec<[i64; 3]> = variants.iter().map(|variant| variant.values).collect();
    missing_variants(&values, &made)
}

/// Those of them that are offered to be made: all, or none where a product would get too many.
pub(in crate::catalog) fn makeable(options: &[EditorOption], variants: &[Made]) -> Vec<[i64; 3]> {
    let offered = variants.iter().filter(|variant| variant.is_offered).count();
    let missing = missing(options, variants);
    if offered + missing.len() > VARIANTS_MAX {
        return Vec::new();
    }
    missing
}

/// What a combination of values is called.
pub(super) fn combination(options: &[EditorOption], values: [i64; 3], language: Language) -> String {
    let named = options.iter().zip(values).filter_map(|(option, position)| {
        let value = option.values.iter().find(|value| value.position == position)?;
        Some(value.value.in_(language))
    });
    named.collect::<Vec<_>>().join(" · ")
}

/// Whether any piece of a variant was ever moved, or stands in an order, or it makes a bundle or is one.
pub(in crate::catalog) async fn has_moved(tx: &mut Tx<'_>, variant: VariantId) -> Result<bool> {
    let row = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM inventory_movements WHERE variant_id = $1)
                    + (SELECT COUNT(*) FROM orders_lines WHERE variant_id = $1)
                    + (SELECT COUNT(*) FROM inventory_components WHERE bundle_id = $1 OR component_id = $1)",
            args![variant],
        )
        .await?;
    Ok(row.get::<i64>(0)? > 0)
}

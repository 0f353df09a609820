//! One product, as a shopper sees it.

use domain::basics::{ImageId, Instant, Language, Money, ProductId, VariantId};
use domain::catalog::PLACEHOLDER_URL;
use domain::catalog::read::{OptionChoice, Picture, ProductPage, VariantChoice};
use domain::inventory::Availability;
use domain::settings::{Shop, Visitor};

use super::frame::category_link;
use super::picture_url;
use super::promises::promises;
use crate::basics::plain_summary;
use crate::catalog::steps::price_tag;
use crate::changes::Topic;
use crate::db::{Record, Tx};
use crate::{Error, Ops, Result, args};

/// Characters of a product's summary, as search engines show them.
const SUMMARY: usize = 160;

/// A product's page.
///
/// # Errors
/// [`Error::Missing`] when no published product has this slug.
pub async fn product_page(ops: &Ops, visitor: impl Into<Visitor>, slug: &str) -> Result<ProductPage> {
    let visitor = visitor.into();
    let language = visitor.language;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT p.id, p.title_ar, p.title_en, p.body_ar, p.body_en, p.vendor,
                        COALESCE(c.slug, ''), COALESCE(c.name_ar, ''), COALESCE(c.name_en, '')
                 FROM catalog_products p
                 LEFT JOIN catalog_categories c ON c.id = p.category_id
                 WHERE p.slug = $1 AND p.status = 'published'",
                args![slug],
            )
            .await?;
        let id: ProductId = row.parse(0)?;
        tx.shows(Topic::Product(id));
        let title = row.translated(1)?.in_(language).to_owned();
        let body_html = row.translated(3)?.in_(language).to_owned();
        let category = category_link(&row, 6, language)?;
        let options = options(tx, id, language).await?;
        let (pictures, picture_of) = pictures(tx, id, language, &title).await?;
        let mut variants = Vec::new();
        for row in tx.rows(include_str!("../variants.sql"), args![id]).await? {
            if let Some(change) = price_tag(&row, 6)?.next_change(tx.now()) {
                tx.holds_until(change);
            }
            variants.push(variant_choice(
                &row,
                (&shop, tx.now()),
                options.len(),
                &picture_of,
            )?);
        }
        Ok(ProductPage {
            id,
            slug: slug.to_owned(),
            summary: plain_summary(&body_html, SUMMARY),
            title,
            body_html,
            vendor: row.get(5)?,
            category: (!category.slug.is_empty()).then_some(category),
            pictures,
            options,
            variants,
            promises: promises(tx, &shop, &visitor).await?,
            terms: Some(crate::carriers::read::offer_terms(tx, &shop).await?),
        })
    })
    .await
}

fn variant_choice(
    row: &Record,
    (shop, now): (&Shop, Instant),
    options: usize,
    picture_of: &[(VariantId, usize)],
) -> Result<VariantChoice> {
    let id: VariantId = row.parse(0)?;
    let mut values = Vec::with_capacity(options);
    for index in 0..options {
        let position: i64 = row.get(1 + index)?;
        values.push(usize::try_from(position - 1).map_err(Error::broken)?);
    }
    let (price, compare_at) = price_tag(row, 6)?.at(now);
    Ok(VariantChoice {
        id,
        values,
        sku: row.get(4)?,
        barcode: row.get(11)?,
        price: Money::new(price, shop.currency),
        compare_at: compare_at.map(|minor| Money::new(minor, shop.currency)),
        availability: Availability::of(row.get(5)?),
        picture: picture_of
            .iter()
            .find(|(variant, _)| *variant == id)
            .map(|(_, index)| *index),
    })
}

async fn options(tx: &mut Tx<'_>, product: ProductId, language: Language) -> Result<Vec<OptionChoice>> {
    let rows = tx
        .rows(
            "SELECT o.position, o.name_ar, o.name_en, v.value_ar, v.value_en
             FROM catalog_options o
             JOIN catalog_option_values v ON v.product_id = o.product_id AND v.option_position = o.position
             WHERE o.product_id = $1
             ORDER BY o.position, v.position
             LIMIT 1000",
            args![product],
        )
        .await?;
    let mut options: Vec<(i64, OptionChoice)> = Vec::new();
    for row in rows {
        let position: i64 = row.get(0)?;
        let value = row.translated(3)?.in_(language).to_owned();
        match options.last_mut() {
            Some((known, option)) if *known == position => option.values.push(value),
            _ => {
                let name = row.translated(1)?.in_(language).to_owned();
                options.push((
                    position,
                    OptionChoice {
                        name,
                        values: vec![value],
                    },
                ));
            }
        }
    }
    Ok(options.into_iter().map(|(_, option)| option).collect())
}

/// The pictures of a product's page, and which of them shows which variant.
async fn pictures(
    tx: &mut Tx<'_>,
    product: ProductId,
    language: Language,
    title: &str,
) -> Result<(Vec<Picture>, Vec<(VariantId, usize)>)> {
    let rows = tx
        .rows(
            "SELECT file_key, alt_ar, alt_en, id, blur
             FROM catalog_pictures
             WHERE product_id = $1 AND state = 'stored'
             ORDER BY position, id
             LIMIT 100",
            args![product],
        )
        .await?;
    let links = tx
        .rows(
            "SELECT s.variant_id, s.picture_id
             FROM catalog_variant_pictures s
             JOIN catalog_pictures i ON i.id = s.picture_id
             WHERE i.product_id = $1
             LIMIT 5000",
            args![product],
        )
        .await?;
    let (mut pictures, mut of_variant) = (Vec::new(), Vec::new());
    for row in rows {
        let id: ImageId = row.parse(3)?;
        for link in &links {
            if link.parse::<ImageId>(1)? == id {
                of_variant.push((link.parse(0)?, pictures.len()));
            }
        }
        let alt = row.translated(1)?;
        let alt = if alt.is_empty() {
            title.to_owned()
        } else {
            alt.in_(language).to_owned()
        };
        pictures.push(Picture {
            blur: row.get(4)?,
            ..Picture::new(picture_url(row.get(0)?), alt)
        });
    }
    if pictures.is_empty() {
        pictures.push(Picture::new(PLACEHOLDER_URL.to_owned(), title.to_owned()));
    }
    Ok((pictures, of_variant))
}

//! One product, as a shopper sees it.

use domain::Refusal;
use domain::basics::{ImageId, Instant, Language, Money, ProductId, VariantId};
use domain::catalog::PLACEHOLDER_URL;
use domain::catalog::read::{OptionChoice, Picture, ProductPage, VariantChoice};
use domain::catalog::{ProductStage, ProductStatus};
use domain::inventory::Availability;
use domain::inventory::read::BundlePart;
use domain::settings::{Shop, Visitor};

use super::frame::category_link;
use super::picture_url;
use super::promises::promises;
use super::related::{Belongs, candidates, related};
use crate::basics::plain_summary;
use crate::carriers::read::conditions;
use crate::catalog::steps::price_tag;
use crate::catalog::types::said_between;
use crate::changes::Topic;
use crate::db::{Record, Tx};
use crate::{Error, Ops, Result, args, inventory};

/// Characters of a product's summary, as search engines show them.
const SUMMARY: usize = 160;

/// A product's page. An address it had before gives the page as well, which names its own.
///
/// # Errors
/// [`Error::Missing`] when nothing that is seen has or had this slug; `NoLongerSold`.
pub async fn product_page(ops: &Ops, visitor: impl Into<Visitor>, slug: &str) -> Result<ProductPage> {
    let visitor = visitor.into();
    let language = visitor.language;
    let shop = ops.shop().await?;
    let conditions = conditions(ops).await?;
    let read = async |tx: &mut Tx<'_>| {
        let row = tx
            .one(
                "SELECT p.id, p.title_ar, p.title_en, p.body_ar, p.body_en,
                        COALESCE(b.name_ar, ''), COALESCE(b.name_en, ''),
                        COALESCE(c.slug, ''), COALESCE(c.name_ar, ''), COALESCE(c.name_en, ''),
                        p.seo_title_ar, p.seo_title_en, p.seo_about_ar, p.seo_about_en,
                        p.slug, p.status, p.visible_from, p.category_id, p.brand_id,
                        p.guide_ar, p.guide_en, COALESCE(t.guide_ar, ''), COALESCE(t.guide_en, ''), p.type_id
                 FROM catalog_products p
                 LEFT JOIN catalog_types t ON t.id = p.type_id
                 LEFT JOIN catalog_brands b ON b.id = p.brand_id
                 LEFT JOIN catalog_categories c ON c.id = p.category_id
                 WHERE p.slug = $1 OR p.id = (SELECT product_id FROM catalog_former_slugs WHERE slug = $1)",
                args![slug],
            )
            .await?;
        match row.parse::<ProductStatus>(15)?.stage(row.get(16)?, tx.now()) {
            ProductStage::OnSale => {}
            ProductStage::Draft | ProductStage::Scheduled(_) => return Err(Error::Missing),
            ProductStage::Archived => {
                let title = row.translated(1)?;
                return Err(Refusal::NoLongerSold { title }.into());
            }
        }
        let id: ProductId = row.parse(0)?;
        tx.shows(Topic::Product(id));
        let product_type = row.parse_optional(23)?;
        if let Some(product_type) = product_type {
            tx.shows(Topic::Type(product_type));
        }
        let title = row.translated(1)?.in_(language).to_owned();
        let body_html = row.translated(3)?.in_(language).to_owned();
        let category = category_link(&row, 7, language)?;
        let seo_about = row.translated(12)?.in_(language).to_owned();
        let (own_guide, guide) = (row.translated(19)?, row.translated(21)?);
        let guide = if own_guide.is_empty() { guide } else { own_guide };
        let said = if product_type.is_some() {
            let key = id.to_string();
            said_between(tx, (&key, &key)).await?
        } else {
            // Only a type lets something be said.
            Vec::new()
        };
        let options = options(tx, id, language).await?;
        let (pictures, picture_of) = pictures(tx, id, language, &title).await?;
        let (mut variants, mut is_bundle) = (Vec::new(), false);
        for row in tx.rows(include_str!("../variants.sql"), args![id]).await? {
            is_bundle |= row.get::<i64>(12)? > 0;
            if let Some(change) = price_tag(&row, 6)?.next_change(tx.now()) {
                tx.holds_until(change);
            }
            variants.push(variant_choice(&row, (&shop, tx.now()), &options, &picture_of)?);
        }
        if is_bundle {
            say_contents(tx, id, &mut variants, language).await?;
        }
        let belongs = Belongs {
            product: id,
            category: row.parse_optional(17)?,
            brand: row.parse_optional(18)?,
        };
        let page = ProductPage {
            id,
            slug: row.get(14)?,
            summary: if seo_about.is_empty() {
                plain_summary(&body_html, SUMMARY)
            } else {
                seo_about
            },
            seo_title: row.translated(10)?.in_(language).to_owned(),
            title,
            body_html,
            vendor: row.translated(5)?.in_(language).to_owned(),
            category: (!category.slug.is_empty()).then_some(category),
            pictures,
            options: options.into_iter().map(|option| option.choice).collect(),
            variants,
            facts: said.iter().map(|said| said.fact(language)).collect(),
            size_guide: guide.in_(language).to_owned(),
            related: Vec::new(),
            promises: promises(tx, &shop, &conditions, &visitor)?,
            terms: Some(conditions.terms(&shop)),
        };
        Ok((page, candidates(tx, belongs).await?))
    };
    let (page, candidates) = ops.read(read).await?;
    Ok(ProductPage {
        related: related(ops, language, &candidates).await?,
        ..page
    })
}

/// What the bundles among the variants hold. What it is called belongs to another product, whose changes are this page's.
async fn say_contents(
    tx: &mut Tx<'_>,
    product: ProductId,
    variants: &mut [VariantChoice],
    language: Language,
) -> Result<()> {
    for part in inventory::read::components(tx, product).await? {
        tx.shows(Topic::Product(part.product));
        if let Some(bundle) = variants.iter_mut().find(|variant| variant.id == part.bundle) {
            bundle.contents.push(BundlePart {
                variant: part.variant,
                title: part.title.in_(language).to_owned(),
                label: part.label.in_(language).to_owned(),
                sku: part.sku,
                units: part.units,
                slug: part.slug,
                taken_from: Vec::new(),
            });
        }
    }
    Ok(())
}

fn variant_choice(
    row: &Record,
    (shop, now): (&Shop, Instant),
    options: &[Offered],
    picture_of: &[(VariantId, usize)],
) -> Result<VariantChoice> {
    let id: VariantId = row.parse(0)?;
    let mut values = Vec::with_capacity(options.len());
    for (index, option) in options.iter().enumerate() {
        let position: i64 = row.get(1 + index)?;
        let place = option.positions.iter().position(|one| *one == position);
        values
            .push(place.ok_or_else(|| Error::broken(format_args!("variant {id} has no value {position}")))?);
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
        contents: Vec::new(),
    })
}

/// An option with those of its values that are offered.
struct Offered {
    position: i64,
    choice: OptionChoice,
    /// The positions of the values, by which variants name them.
    positions: Vec<i64>,
}

async fn options(tx: &mut Tx<'_>, product: ProductId, language: Language) -> Result<Vec<Offered>> {
    let rows = tx
        .rows(
            "SELECT o.position, o.name_ar, o.name_en, x.value_ar, x.value_en, x.position
             FROM catalog_options o
             JOIN catalog_option_values x ON x.product_id = o.product_id AND x.option_position = o.position
             WHERE o.product_id = $1
               AND EXISTS (SELECT 1
                           FROM catalog_variants v
                           WHERE v.product_id = o.product_id
                             AND v.archived_at IS NULL
                             AND x.position = CASE WHEN o.position = 1 THEN v.value_1
                                                   WHEN o.position = 2 THEN v.value_2
                                                   ELSE v.value_3 END)
             ORDER BY o.position, x.place, x.position
             LIMIT 1000",
            args![product],
        )
        .await?;
    let mut options: Vec<Offered> = Vec::new();
    for row in rows {
        let position: i64 = row.get(0)?;
        if options.last().is_none_or(|option| option.position != position) {
            let choice = OptionChoice {
                name: row.translated(1)?.in_(language).to_owned(),
                values: Vec::new(),
            };
            options.push(Offered {
                position,
                choice,
                positions: Vec::new(),
            });
        }
        if let Some(option) = options.last_mut() {
            option
                .choice
                .values
                .push(row.translated(3)?.in_(language).to_owned());
            option.positions.push(row.get(5)?);
        }
    }
    Ok(options)
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
            "SELECT i.file_key, i.alt_ar, i.alt_en, i.id, i.blur, s.variant_id
             FROM catalog_pictures i
             LEFT JOIN catalog_variant_pictures s ON s.picture_id = i.id
             WHERE i.product_id = $1 AND i.state = 'stored'
             ORDER BY i.position, i.id
             LIMIT 5000",
            args![product],
        )
        .await?;
    let (mut pictures, mut of_variant) = (Vec::new(), Vec::new());
    let mut last: Option<ImageId> = None;
    for row in rows {
        let id: ImageId = row.parse(3)?;
        if last != Some(id) {
            last = Some(id);
            pictures.push(picture(&row, language, title)?);
        }
        if let Some(variant) = row.parse_optional::<VariantId>(5)? {
            of_variant.push((variant, pictures.len() - 1));
        }
    }
    if pictures.is_empty() {
        pictures.push(Picture::new(PLACEHOLDER_URL.to_owned(), title.to_owned()));
    }
    Ok((pictures, of_variant))
}

fn picture(row: &Record, language: Language, title: &str) -> Result<Picture> {
    let alt = row.translated(1)?;
    let alt = if alt.is_empty() {
        title.to_owned()
    } else {
        alt.in_(language).to_owned()
    };
    Ok(Picture {
        blur: row.get(4)?,
        ..Picture::new(picture_url(row.get(0)?), alt)
    })
}

//! Which product, category and brand of the shop a product of a file means.

use std::collections::BTreeSet;

use domain::basics::{BrandId, CategoryId, Translated, search_form};
use domain::catalog::slug_from;

use super::columns::{Column, Remark};
use super::plan::Places;
use super::product::ParsedProduct;
use super::values::with_zeros;
use crate::Result;
use crate::catalog::steps;
use crate::catalog::upsert::{self, KnownProduct};
use crate::db::Tx;

/// A slug and what is told of how it was found; a problem where it could be several.
type Meant = std::result::Result<(String, Vec<Remark>), Remark>;

/// The slug of the product that is meant, or that it gets.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn slug(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<Meant> {
    if !read.is_found_by_sku {
        return Ok(Ok((read.slug.clone(), Vec::new())));
    }
    let skus: BTreeSet<&str> = read.skus().collect();
    let mut found = BTreeSet::new();
    for sku in &skus {
        found.extend(upsert::slugs_of_sku(tx, sku).await?);
    }
    let (mut doubts, mut which) = (Vec::new(), "these SKUs");
    if found.is_empty() {
        (found, doubts) = by_whole_skus(tx, read).await?;
        which = "these SKUs with zeros before them";
    }
    if found.len() > 1 {
        let all = found.into_iter().collect::<Vec<_>>().join(", ");
        return Ok(Err(Remark {
            line: read.line,
            column: Column::Sku,
            message: format!("Several products of the shop have {which}: {all}."),
        }));
    }
    let slug = match found.pop_first() {
        Some(slug) => slug,
        None => by_title(tx, read, &skus).await?,
    };
    Ok(Ok((slug, doubts)))
}

/// The slugs of the products that have one of the SKUs with zeros before it, which a spreadsheet may have taken. A number
/// alone says little: where none of them has the title or the address as well, none is meant, and whoever reads the report
/// is told to look. One that the file has with its zeros lost none.
async fn by_whole_skus(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<(BTreeSet<String>, Vec<Remark>)> {
    let (mut found, mut doubts) = (BTreeSet::new(), Vec::new());
    for variant in &read.variants {
        for whole in with_zeros(variant.sku.as_deref().unwrap_or_default()) {
            let message = if read.other_skus.contains(&whole) {
                format!("The file has the SKU {whole:?} too, so this was taken for another one.")
            } else {
                let slugs = upsert::slugs_of_sku(tx, &whole).await?;
                let Some(slug) = slugs.first() else { continue };
                let message = format!(
                    "The product {slug} has the SKU {whole:?}; this was taken for another one, because their titles differ."
                );
                found.extend(slugs);
                message
            };
            doubts.push(Remark {
                line: variant.line,
                column: Column::Sku,
                message,
            });
        }
    }
    for slug in &found {
        if has_its_name(tx, slug, read).await? {
            return Ok((found, Vec::new()));
        }
    }
    Ok((BTreeSet::new(), doubts))
}

/// Whether the product at `slug` is called what the file's is, however that is spelt, or has or had its address.
async fn has_its_name(tx: &mut Tx<'_>, slug: &str, read: &ParsedProduct) -> Result<bool> {
    let Some(known) = upsert::find(tx, slug).await? else {
        return Ok(false);
    };
    let forms = |title: &Translated| [search_form(&title.ar), search_form(&title.en)];
    let (said, called) = (forms(&read.title.alone()), forms(&known.row.title));
    if said.iter().any(|form| !form.is_empty() && called.contains(form)) {
        return Ok(true);
    }
    let there = upsert::find(tx, &read.slug).await?;
    Ok(there.is_some_and(|there| there.id == known.id))
}

/// The slug made of the title, where that is free or the product there may be this one. One that has SKUs, and only
/// others, is another product of the same name; then a SKU and if need be a number tell this one apart.
async fn by_title(tx: &mut Tx<'_>, read: &ParsedProduct, skus: &BTreeSet<&str>) -> Result<String> {
    let Some(first) = skus.first() else {
        return Ok(read.slug.clone());
    };
    let upper: BTreeSet<String> = skus.iter().map(|sku| sku.to_uppercase()).collect();
    // Short enough for a number to tell two apart.
    let short = |text: &str, max| text.chars().take(max).collect::<String>();
    let apart = slug_from(&format!("{} {}", short(&read.slug, 60), short(first, 40)));
    let mut candidate = read.slug.clone();
    for number in 1.. {
        match upsert::skus_at(tx, &candidate).await? {
            // Only the title's own may be that of a product without SKUs.
            Some(there) if !(there.is_empty() && number == 1) && there.is_disjoint(&upper) => {}
            _ => break,
        }
        candidate = match number {
            1 => apart.clone(),
            _ => slug_from(&format!("{apart} {number}")),
        };
    }
    Ok(candidate)
}

/// Where a product is to be, and what that is called.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn places(tx: &mut Tx<'_>, read: &ParsedProduct, known: Option<&KnownProduct>) -> Result<Places> {
    let (category, category_name) = category(tx, read).await?;
    let (brand, brand_name) = brand(tx, read, known).await?;
    Ok(Places {
        category,
        brand,
        category_name,
        brand_name,
    })
}

/// The slug of the category that is meant, as it is now: a file may be older than the category's address. The file's own
/// holds only as long as the category is called what the file says: whoever types another name means another category.
async fn category(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<(Option<Option<String>>, Translated)> {
    let Some(Some(category)) = &read.category else {
        return Ok((read.category.as_ref().map(|_| None), Translated::default()));
    };
    let mut name = category.name.alone();
    if let Some(slug) = &category.slug {
        match steps::category_at(tx, slug).await? {
            None => return Ok((Some(Some(slug.clone())), name)),
            Some(known) if category.name.is_said_by(&known.name) => {
                return Ok((Some(Some(known.slug)), name));
            }
            Some(known) => name = category.name.alone_beside(&known.name),
        }
    }
    let slug = match steps::category_called(tx, &name).await? {
        Some(known) => known.slug,
        None => slug_from(name.label()),
    };
    Ok((Some(Some(slug).filter(|slug| !slug.is_empty())), name))
}

/// The slug of the brand that is meant: the one the product has, where that is called so.
async fn brand(
    tx: &mut Tx<'_>,
    read: &ParsedProduct,
    known: Option<&KnownProduct>,
) -> Result<(Option<Option<String>>, Translated)> {
    let Some(vendor) = &read.vendor else {
        return Ok((None, Translated::default()));
    };
    let called = known.map(|known| known.brand_name.clone()).unwrap_or_default();
    let name = vendor.alone_beside(&called);
    let stays = |known: &&KnownProduct| !vendor.is_empty() && vendor.is_said_by(&known.brand_name);
    if let Some(slug) = known.filter(stays).and_then(|known| known.row.brand.clone()) {
        return Ok((Some(Some(slug)), name));
    }
    Ok((Some(upsert::brand_slug(tx, &name).await?), name))
}

/// The category with this slug, written when it is not there yet.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn written_category(
    tx: &mut Tx<'_>,
    places: &Places,
    slug: Option<&String>,
) -> Result<Option<CategoryId>> {
    let Some(slug) = slug else { return Ok(None) };
    let category = steps::category(tx, slug, &places.category_name).await?;
    Ok(Some(category))
}

/// The brand with this slug itself, likewise.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn written_brand(
    tx: &mut Tx<'_>,
    places: &Places,
    slug: Option<&String>,
) -> Result<Option<BrandId>> {
    let Some(slug) = slug else { return Ok(None) };
    let brand = steps::brand_at(tx, slug, &places.brand_name).await?;
    Ok(Some(brand))
}

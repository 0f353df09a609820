//! Which product, category and brand of the shop a product of a file means.

use std::collections::BTreeSet;

use domain::basics::{BrandId, CategoryId, Translated};
use domain::catalog::slug_from;

use super::columns::{Column, Remark};
use super::plan::{Places, with_zeros};
use super::product::ParsedProduct;
use crate::Result;
use crate::catalog::steps;
use crate::catalog::upsert::{self, KnownProduct};
use crate::db::Tx;

/// The slug of the product that is meant, or that it gets; a problem where it could be several.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn slug(tx: &mut Tx<'_>, read: &ParsedProduct) -> Result<std::result::Result<String, Remark>> {
    if !read.is_found_by_sku {
        return Ok(Ok(read.slug.clone()));
    }
    let skus: BTreeSet<&str> = read.skus().collect();
    let mut found = BTreeSet::new();
    for sku in &skus {
        found.extend(slugs_of_sku(tx, sku).await?);
    }
    if found.len() > 1 {
        let all = found.into_iter().collect::<Vec<_>>().join(", ");
        return Ok(Err(Remark {
            line: read.line,
            column: Column::Sku,
            message: format!("Several products of the shop have these SKUs: {all}."),
        }));
    }
    match found.pop_first() {
        Some(slug) => Ok(Ok(slug)),
        None => by_title(tx, read, &skus).await.map(Ok),
    }
}

/// The slugs of the products with a SKU; where there is none, with what it may have been before a spreadsheet took the
/// zeros from its front.
async fn slugs_of_sku(tx: &mut Tx<'_>, sku: &str) -> Result<Vec<String>> {
    let found = upsert::slugs_of_sku(tx, sku).await?;
    if !found.is_empty() {
        return Ok(found);
    }
    for whole in with_zeros(sku) {
        let found = upsert::slugs_of_sku(tx, &whole).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(found)
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

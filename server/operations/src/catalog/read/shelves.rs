//! Categories and brands as staff see them.

use domain::accounts::Permission;
use domain::basics::Language;
use domain::catalog::read::{CategoryChoice, ShelfRow, Shelves};

use super::console::language_of;
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args};

/// Categories and brands with how many products they hold.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not edit products.
pub async fn shelves(ops: &Ops, actor: &Actor) -> Result<Shelves> {
    actor.may(Permission::EditProducts)?;
    ops.read(async |tx| {
        let categories = tx
            .rows(
                "SELECT c.id, c.slug, c.name_ar, c.name_en,
                        (SELECT COUNT(*) FROM catalog_products p WHERE p.category_id = c.id)
                 FROM catalog_categories c
                 ORDER BY c.position, c.id
                 LIMIT 500",
                args![],
            )
            .await?;
        let brands = tx
            .rows(
                "SELECT b.id, b.slug, b.name_ar, b.name_en,
                        (SELECT COUNT(*) FROM catalog_products p WHERE p.brand_id = b.id)
                 FROM catalog_brands b
                 ORDER BY b.slug
                 LIMIT 500",
                args![],
            )
            .await?;
        let shelf = |row: &Record| -> Result<ShelfRow> {
            Ok(ShelfRow {
                id: row.get(0)?,
                slug: row.get(1)?,
                name: row.translated(2)?,
                products: row.get(4)?,
            })
        };
        Ok(Shelves {
            categories: categories.iter().map(shelf).collect::<Result<_>>()?,
            brands: brands.iter().map(shelf).collect::<Result<_>>()?,
        })
    })
    .await
}

/// The categories to choose from, for a new product.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not edit products.
pub async fn categories(ops: &Ops, actor: &Actor) -> Result<Vec<CategoryChoice>> {
    actor.may(Permission::EditProducts)?;
    let language = language_of(actor);
    ops.read(async |tx| choices(tx, language).await).await
}

/// The categories in the order of the menu.
pub(super) async fn choices(tx: &mut Tx<'_>, language: Language) -> Result<Vec<CategoryChoice>> {
    let rows = tx
        .rows(
            "SELECT id, name_ar, name_en FROM catalog_categories ORDER BY position, id LIMIT 500",
            args![],
        )
        .await?;
    let choice = |row: &Record| -> Result<CategoryChoice> {
        Ok(CategoryChoice {
            id: row.parse(0)?,
            name: row.translated(1)?.in_(language).to_owned(),
        })
    };
    rows.iter().map(choice).collect()
}

/// The names of the brands.
pub(super) async fn brand_names(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    let rows = tx
        .rows(
            "SELECT name_ar, name_en FROM catalog_brands ORDER BY slug LIMIT 500",
            args![],
        )
        .await?;
    let name = |row: &Record| Ok(row.translated(0)?.label().to_owned());
    rows.iter().map(name).collect()
}

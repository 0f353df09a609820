//! A category as staff edit it.

use domain::accounts::Permission;
use domain::basics::CategoryId;
use domain::catalog::read::CategoryEditor;

use crate::catalog::{addresses, shelf_texts};
use crate::{Actor, Ops, Result, args};

/// The console's editor of a category.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`] for people who may not edit products.
pub async fn category_editor(ops: &Ops, actor: &Actor, category: CategoryId) -> Result<CategoryEditor> {
    actor.may(Permission::EditProducts)?;
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT version, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en, seo_about_ar,
                        seo_about_en, (SELECT COUNT(*) FROM catalog_products p WHERE p.category_id = c.id)
                 FROM catalog_categories c
                 WHERE id = $1",
                args![category],
            )
            .await?;
        let texts = shelf_texts::from_row(&row, 1)?;
        Ok(CategoryEditor {
            id: category,
            name: texts.name.clone(),
            products: row.get(10)?,
            form: texts.into(),
            version: row.get(0)?,
            former_slugs: addresses::CATEGORIES.former_of(tx, category).await?,
        })
    })
    .await
}

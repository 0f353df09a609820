//! Server functions of categories and brands.

use bridge::Fault;
use domain::basics::{BrandId, CategoryId};
use domain::catalog::read::{CategoryEditor, Shelves};
use domain::catalog::{CategoryForm, ShelfForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::catalog;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// Categories and brands.
#[server(prefix = "/_fn", endpoint = "catalog/shelves", input = GetUrl)]
pub async fn read_shelves() -> Result<Shelves, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::shelves(&ops, &actor).await?)
}

/// Adds a category.
#[server(prefix = "/_fn", endpoint = "catalog/add_category")]
pub async fn add_category(#[server(flatten)] form: CategoryForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::add_category(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Saved.at(super::ADDRESS));
    Ok(())
}

/// One category, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "catalog/category_editor", input = GetUrl)]
pub async fn open_category(category: String) -> Result<CategoryEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let category = category
        .parse::<CategoryId>()
        .map_err(|_| operations::Error::Missing)?;
    Ok(catalog::read::category_editor(&ops, &actor, category).await?)
}

/// Saves what is typed of a category, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "catalog/edit_category")]
pub async fn edit_category(
    category: CategoryId,
    version: i64,
    #[server(flatten)] form: ShelfForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_category(&ops, &actor, (category, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&format!("{}/{category}", super::ADDRESS)));
    Ok(())
}

/// Moves a category `up` or `down`.
#[server(prefix = "/_fn", endpoint = "catalog/move_category")]
pub async fn move_category(category: CategoryId, to: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::move_category(&ops, &actor, category, to == "up").await?;
    bridge::redirect(super::ADDRESS);
    Ok(())
}

/// Calls a brand otherwise.
#[server(prefix = "/_fn", endpoint = "catalog/edit_brand")]
pub async fn edit_brand(brand: BrandId, #[server(flatten)] form: CategoryForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_brand(&ops, &actor, brand, &form).await?;
    bridge::redirect(&Done::Saved.at(super::ADDRESS));
    Ok(())
}

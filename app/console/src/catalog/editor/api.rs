//! Server functions of the product editor.

use bridge::Fault;
use domain::basics::{ProductId, VariantId};
use domain::catalog::read::CategoryChoice;
use domain::catalog::{
    AttributeValueForm, GuideForm, NewProductForm, OptionForm, ProductDetails, VariantForm,
};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::catalog;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// The categories a new product may be put into.
#[server(prefix = "/_fn", endpoint = "catalog/categories", input = GetUrl)]
pub async fn list_categories() -> Result<Vec<CategoryChoice>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::categories(&ops, &actor).await?)
}

/// Makes a product, and leads to its page.
#[server(prefix = "/_fn", endpoint = "catalog/create")]
pub async fn create_product(#[server(flatten)] form: NewProductForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let product = catalog::create_product(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Made.at(&address(product)));
    Ok(())
}

/// Saves a product's details, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "catalog/edit_details")]
pub async fn edit_details(
    product: ProductId,
    version: i64,
    #[server(flatten)] form: ProductDetails,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_details(&ops, &actor, (product, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Makes a product one of a type; empty for none. `confirmed` says that what would be lost was read.
#[server(prefix = "/_fn", endpoint = "catalog/set_type")]
pub async fn set_type(
    product: ProductId,
    version: i64,
    product_type: String,
    #[server(default)] confirmed: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::set_type(&ops, &actor, (product, version), (&product_type, &confirmed)).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Saves what is said of a product by the attributes of its type.
#[server(prefix = "/_fn", endpoint = "catalog/edit_attributes")]
pub async fn edit_attributes(
    product: ProductId,
    version: i64,
    #[server(default)] attributes: Vec<AttributeValueForm>,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_attributes(&ops, &actor, (product, version), &attributes).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Saves a product's own size guide.
#[server(prefix = "/_fn", endpoint = "catalog/edit_own_guide")]
pub async fn edit_own_guide(
    product: ProductId,
    version: i64,
    #[server(flatten)] form: GuideForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_own_guide(&ops, &actor, (product, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Saves a variant's numbers, cost and measures.
#[server(prefix = "/_fn", endpoint = "catalog/edit_variant")]
pub async fn edit_variant(
    product: ProductId,
    version: i64,
    variant: VariantId,
    #[server(flatten)] form: VariantForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_variant(&ops, &actor, (product, version), (variant, &form)).await?;
    bridge::redirect(&super::super::at_variant(product, variant));
    Ok(())
}

/// Gives a product another option.
#[server(prefix = "/_fn", endpoint = "catalog/add_option")]
pub async fn add_option(
    product: ProductId,
    version: i64,
    #[server(flatten)] form: OptionForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::add_option(&ops, &actor, (product, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Changes an option, its values and their order.
#[server(prefix = "/_fn", endpoint = "catalog/edit_option")]
pub async fn edit_option(
    product: ProductId,
    version: i64,
    option: i64,
    #[server(flatten)] form: OptionForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_option(&ops, &actor, (product, version), (option, &form)).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Takes an option away.
#[server(prefix = "/_fn", endpoint = "catalog/remove_option")]
pub async fn remove_option(product: ProductId, version: i64, option: i64) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_option(&ops, &actor, (product, version), option).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Makes the combinations that are missing.
#[server(prefix = "/_fn", endpoint = "catalog/make_variants")]
pub async fn make_variants(product: ProductId, version: i64) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::make_variants(&ops, &actor, (product, version)).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// No longer offers a variant.
#[server(prefix = "/_fn", endpoint = "catalog/remove_variant")]
pub async fn remove_variant(product: ProductId, version: i64, variant: VariantId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_variant(&ops, &actor, (product, version), variant).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Offers a variant again.
#[server(prefix = "/_fn", endpoint = "catalog/restore_variant")]
pub async fn restore_variant(product: ProductId, version: i64, variant: VariantId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::restore_variant(&ops, &actor, (product, version), variant).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Puts a product on sale from a moment on.
#[server(prefix = "/_fn", endpoint = "catalog/schedule")]
pub async fn schedule(product: ProductId, starts: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::schedule(&ops, &actor, product, &starts).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Takes a product out of the shop for good.
#[server(prefix = "/_fn", endpoint = "catalog/archive")]
pub async fn archive(product: ProductId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::archive(&ops, &actor, product).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

#[cfg(feature = "ssr")]
fn address(product: ProductId) -> String {
    format!("/console/products/{product}")
}

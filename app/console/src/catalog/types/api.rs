//! Server functions of types of products and their attributes.

use bridge::Fault;
use domain::basics::{AttributeId, TypeId};
use domain::catalog::read::{TypeEditor, TypeRow};
use domain::catalog::{AttributeForm, CategoryForm, GuideForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::catalog;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// The types.
#[server(prefix = "/_fn", endpoint = "catalog/types", input = GetUrl)]
pub async fn list_types() -> Result<Vec<TypeRow>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::product_types(&ops, &actor).await?)
}

/// One type, to be edited, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "catalog/type", input = GetUrl)]
pub async fn open_type(product_type: String) -> Result<TypeEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let id = product_type
        .parse::<TypeId>()
        .map_err(|_| operations::Error::Missing)?;
    Ok(catalog::read::product_type(&ops, &actor, id).await?)
}

/// Makes a type, and leads to its page.
#[server(prefix = "/_fn", endpoint = "catalog/add_type")]
pub async fn add_type(#[server(flatten)] form: CategoryForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let id = catalog::add_type(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Saved.at(&address(id)));
    Ok(())
}

/// Calls a type otherwise.
#[server(prefix = "/_fn", endpoint = "catalog/edit_type")]
pub async fn edit_type(
    product_type: TypeId,
    version: i64,
    #[server(flatten)] form: CategoryForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_type(&ops, &actor, (product_type, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

/// Takes a type away. `confirmed` says that how many products use it was read.
#[server(prefix = "/_fn", endpoint = "catalog/remove_type")]
pub async fn remove_type(
    product_type: TypeId,
    version: i64,
    #[server(default)] confirmed: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_type(&ops, &actor, (product_type, version), &confirmed).await?;
    bridge::redirect(&Done::Saved.at("/console/types"));
    Ok(())
}

/// Saves a type's size guide.
#[server(prefix = "/_fn", endpoint = "catalog/edit_guide")]
pub async fn edit_guide(
    product_type: TypeId,
    version: i64,
    #[server(flatten)] form: GuideForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_guide(&ops, &actor, (product_type, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

/// Makes an attribute of a type.
#[server(prefix = "/_fn", endpoint = "catalog/add_attribute")]
pub async fn add_attribute(
    product_type: TypeId,
    version: i64,
    #[server(flatten)] form: AttributeForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::add_attribute(&ops, &actor, (product_type, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

/// Lets a type ask an attribute of another.
#[server(prefix = "/_fn", endpoint = "catalog/take_attribute")]
pub async fn take_attribute(product_type: TypeId, version: i64, attribute: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::take_attribute(&ops, &actor, (product_type, version), &attribute).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

/// Saves an attribute, its list and its order.
#[server(prefix = "/_fn", endpoint = "catalog/edit_attribute")]
pub async fn edit_attribute(
    product_type: TypeId,
    version: i64,
    attribute: AttributeId,
    #[server(flatten)] form: AttributeForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_attribute(&ops, &actor, (product_type, version), (attribute, &form)).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

/// Moves an attribute `up` or `down`.
#[server(prefix = "/_fn", endpoint = "catalog/move_attribute")]
pub async fn move_attribute(
    product_type: TypeId,
    version: i64,
    attribute: AttributeId,
    to: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::move_attribute(&ops, &actor, (product_type, version), (attribute, to == "up")).await?;
    bridge::redirect(&address(product_type));
    Ok(())
}

/// Takes an attribute from a type. `confirmed` says that how many products use it was read.
#[server(prefix = "/_fn", endpoint = "catalog/remove_attribute")]
pub async fn remove_attribute(
    product_type: TypeId,
    version: i64,
    attribute: AttributeId,
    #[server(default)] confirmed: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_attribute(&ops, &actor, (product_type, version), (attribute, &confirmed)).await?;
    bridge::redirect(&Done::Saved.at(&address(product_type)));
    Ok(())
}

#[cfg(feature = "ssr")]
fn address(product_type: TypeId) -> String {
    format!("/console/types/{product_type}")
}

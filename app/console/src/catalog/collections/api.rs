//! Server functions of collections.

use bridge::Fault;
use domain::basics::{CollectionId, ConditionId};
use domain::catalog::read::{CollectionEditor, CollectionRow};
use domain::catalog::{CollectionForm, ConditionForm, NewCollectionForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::catalog;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// Every collection.
#[server(prefix = "/_fn", endpoint = "catalog/collections", input = GetUrl)]
pub async fn list_collections() -> Result<Vec<CollectionRow>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::collection_list(&ops, &actor).await?)
}

/// One collection, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "catalog/collection_editor", input = GetUrl)]
pub async fn open_collection(collection: String) -> Result<CollectionEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let collection = collection
        .parse::<CollectionId>()
        .map_err(|_| operations::Error::Missing)?;
    Ok(catalog::read::collection_editor(&ops, &actor, collection).await?)
}

/// Makes a collection, and leads to its page.
#[server(prefix = "/_fn", endpoint = "catalog/add_collection")]
pub async fn add_collection(#[server(flatten)] form: NewCollectionForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let collection = catalog::add_collection(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

/// Saves what is typed of a collection, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "catalog/edit_collection")]
pub async fn edit_collection(
    collection: CollectionId,
    version: i64,
    #[server(flatten)] form: CollectionForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_collection(&ops, &actor, (collection, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

/// Moves a collection `up` or `down`.
#[server(prefix = "/_fn", endpoint = "catalog/move_collection")]
pub async fn move_collection(collection: CollectionId, to: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::move_collection(&ops, &actor, collection, to == "up").await?;
    bridge::redirect(super::ADDRESS);
    Ok(())
}

/// Shows a collection in the shop.
#[server(prefix = "/_fn", endpoint = "catalog/publish_collection")]
pub async fn publish_collection(collection: CollectionId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::publish_collection(&ops, &actor, collection).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

/// Takes a collection off the shop.
#[server(prefix = "/_fn", endpoint = "catalog/unpublish_collection")]
pub async fn unpublish_collection(collection: CollectionId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::unpublish_collection(&ops, &actor, collection).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

/// Removes a draft, and leads to the list.
#[server(prefix = "/_fn", endpoint = "catalog/remove_collection")]
pub async fn remove_collection(collection: CollectionId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_collection(&ops, &actor, collection).await?;
    bridge::redirect(super::ADDRESS);
    Ok(())
}

/// Adds a condition to a rule.
#[server(prefix = "/_fn", endpoint = "catalog/add_condition")]
pub async fn add_condition(
    collection: CollectionId,
    #[server(flatten)] form: ConditionForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::add_condition(&ops, &actor, collection, &form).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

/// Takes a condition out of a rule.
#[server(prefix = "/_fn", endpoint = "catalog/remove_condition")]
pub async fn remove_condition(collection: CollectionId, condition: ConditionId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::remove_condition(&ops, &actor, (collection, condition)).await?;
    bridge::redirect(&Done::Saved.at(&address(collection)));
    Ok(())
}

#[cfg(feature = "ssr")]
fn address(collection: CollectionId) -> String {
    format!("{}/{collection}", super::ADDRESS)
}

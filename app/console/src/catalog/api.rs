//! Server functions of the catalogue.

use bridge::Fault;
use domain::basics::{ImageId, ProductId, SynonymId, VariantId};
use domain::catalog::read::{ProductEditor, ProductList, SearchReport};
use domain::catalog::{PictureMove, ProductEdit, SaleForm};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, MultipartData, MultipartFormData};
#[cfg(feature = "ssr")]
use operations::catalog;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// A page of the product list.
#[server(prefix = "/_fn", endpoint = "catalog/list", input = GetUrl)]
pub async fn list_products(search: String, after: String) -> Result<ProductList, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::product_list(&ops, &actor, &search, &after).await?)
}

/// One product, to be edited, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "catalog/editor", input = GetUrl)]
pub async fn open_product(product: String) -> Result<ProductEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let product = product
        .parse::<ProductId>()
        .map_err(|_| operations::Error::Missing)?;
    Ok(catalog::read::product_editor(&ops, &actor, product).await?)
}

/// Saves a product's texts, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "catalog/edit_texts")]
pub async fn edit_texts(
    product: ProductId,
    version: i64,
    #[server(flatten)] edit: ProductEdit,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::edit_texts(&ops, &actor, (product, version), &edit).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Sets a variant's price and the price it is compared with; an empty one is none.
#[server(prefix = "/_fn", endpoint = "catalog/set_price")]
pub async fn set_price(
    product: ProductId,
    variant: VariantId,
    price: String,
    #[server(default)] compare_at: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::set_price(&ops, &actor, variant, (&price, &compare_at)).await?;
    bridge::redirect(&super::at_variant(product, variant));
    Ok(())
}

/// Sets a variant's sale; no price ends it.
#[server(prefix = "/_fn", endpoint = "catalog/set_sale")]
pub async fn set_sale(
    product: ProductId,
    variant: VariantId,
    #[server(flatten)] sale: SaleForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::set_sale(&ops, &actor, variant, &sale).await?;
    bridge::redirect(&super::at_variant(product, variant));
    Ok(())
}

/// Puts a product on sale.
#[server(prefix = "/_fn", endpoint = "catalog/publish")]
pub async fn publish(product: ProductId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::publish(&ops, &actor, product).await?)
}

/// Takes a product off sale.
#[server(prefix = "/_fn", endpoint = "catalog/unpublish")]
pub async fn unpublish(product: ProductId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::unpublish(&ops, &actor, product).await?)
}

/// Adds the files chosen to a product's pictures.
#[server(prefix = "/_fn", endpoint = "catalog/add_pictures", input = MultipartFormData)]
pub async fn add_pictures(data: MultipartData) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let form = bridge::FormWithFiles::read(data).await?;
    let product: ProductId = form
        .text("product")
        .parse()
        .map_err(|_| operations::Error::Missing)?;
    catalog::add_picture_files(&ops, &actor, product, form.files).await?;
    bridge::redirect(&Done::PicturesAdded.at(&address(product)));
    Ok(())
}

/// Says what a picture shows.
#[server(prefix = "/_fn", endpoint = "catalog/describe_picture")]
pub async fn describe_picture(
    product: ProductId,
    picture: ImageId,
    #[server(default)] alt_ar: String,
    #[server(default)] alt_en: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::describe_picture(&ops, &actor, picture, (&alt_ar, &alt_en)).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Makes a picture that of exactly these variants.
#[server(prefix = "/_fn", endpoint = "catalog/assign_picture")]
pub async fn assign_picture(
    product: ProductId,
    picture: ImageId,
    #[server(default)] variants: Vec<VariantId>,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::assign_picture(&ops, &actor, picture, &variants).await?;
    bridge::redirect(&Done::Saved.at(&address(product)));
    Ok(())
}

/// Moves a picture among its product's.
#[server(prefix = "/_fn", endpoint = "catalog/move_picture")]
pub async fn move_picture(picture: ImageId, to: PictureMove) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::move_picture(&ops, &actor, picture, to).await?)
}

/// Takes a picture away.
#[server(prefix = "/_fn", endpoint = "catalog/remove_picture")]
pub async fn remove_picture(picture: ImageId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::remove_picture(&ops, &actor, picture).await?)
}

/// Fetches a picture again, and goes back to the product.
#[server(prefix = "/_fn", endpoint = "catalog/retry_picture")]
pub async fn retry_picture(picture: ImageId, back: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::retry_picture(&ops, &actor, picture).await?;
    bridge::redirect(&Done::Retrying.at(crate::frame::inside(&back)));
    Ok(())
}

/// Searches that found nothing, and the synonyms.
#[server(prefix = "/_fn", endpoint = "catalog/search_report", input = GetUrl)]
pub async fn read_search_report() -> Result<SearchReport, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::search::search_report(&ops, &actor).await?)
}

/// Lets two ways to say something find the same.
#[server(prefix = "/_fn", endpoint = "catalog/add_synonym")]
pub async fn add_synonym(one: String, other: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::search::add_synonym(&ops, &actor, &one, &other).await?;
    bridge::redirect(&Done::Saved.at("/console/search"));
    Ok(())
}

/// Takes a pair of synonyms out again.
#[server(prefix = "/_fn", endpoint = "catalog/remove_synonym")]
pub async fn remove_synonym(synonym: SynonymId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::search::remove_synonym(&ops, &actor, synonym).await?;
    bridge::redirect(&Done::Saved.at("/console/search"));
    Ok(())
}

#[cfg(feature = "ssr")]
fn address(product: ProductId) -> String {
    format!("/console/products/{product}")
}

//! Server functions of stock.

use bridge::Fault;
use domain::basics::{LocationId, ProductId, VariantId};
use domain::inventory::read::{ComponentRow, StockPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Stock by variant and place: of the variant with this id (as it stands in the address) with its movements, or of all
/// that match the search.
#[server(prefix = "/_fn", endpoint = "inventory/stock", input = GetUrl)]
pub async fn read_stock(variant: String, search: String, after: String) -> Result<StockPage, Fault> {
    use operations::Error::Missing;

    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let is_one = !variant.is_empty();
    let variant = is_one
        .then(|| variant.parse::<VariantId>().map_err(|_| Missing))
        .transpose()?;
    let asked = operations::inventory::read::StockQuery {
        variant,
        search: &search,
        after: &after,
    };
    let reader = crate::frame::reader(&actor);
    let page = operations::inventory::read::stock_page(&ops, &actor, reader, &asked).await?;
    if is_one && page.rows.is_empty() {
        Err(Missing.into())
    } else {
        Ok(page)
    }
}

/// Makes the stock what was counted, by a movement with a reason, and goes `back`.
#[server(prefix = "/_fn", endpoint = "inventory/correct")]
pub async fn correct_stock(
    variant: VariantId,
    location: LocationId,
    counted: String,
    reason: String,
    #[server(default)] back: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let correction = operations::inventory::CorrectStock {
        variant,
        location,
        counted,
        reason,
    };
    operations::inventory::correct_stock(&ops, &actor, &correction).await?;
    bridge::redirect(&crate::frame::Done::Corrected.at(crate::frame::inside(&back)));
    Ok(())
}

/// The variants that match the words and could be in `bundle`, and whether there are more.
#[server(prefix = "/_fn", endpoint = "inventory/candidates", input = GetUrl)]
pub async fn read_candidates(bundle: VariantId, words: String) -> Result<(Vec<ComponentRow>, bool), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let reader = crate::frame::reader(&actor);
    Ok(operations::inventory::read::candidates(&ops, &actor, reader, (bundle, &words)).await?)
}

/// Of one bundle takes so many units of a component; leads back with the search that was made there.
#[server(prefix = "/_fn", endpoint = "inventory/set_component")]
pub async fn set_component(
    product: ProductId,
    version: i64,
    bundle: VariantId,
    component: VariantId,
    units: String,
    #[server(default)] part: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let parts = (bundle, component, units.as_str());
    operations::inventory::set_component(&ops, &actor, (product, version), parts).await?;
    bridge::redirect(&at_bundle(product, bundle, &part));
    Ok(())
}

/// Makes a bundle without a component.
#[server(prefix = "/_fn", endpoint = "inventory/remove_component")]
pub async fn remove_component(
    product: ProductId,
    version: i64,
    bundle: VariantId,
    component: VariantId,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::inventory::remove_component(&ops, &actor, (product, version), (bundle, component)).await?;
    bridge::redirect(&at_bundle(product, bundle, ""));
    Ok(())
}

/// Where a bundle stands on its product's page, saying that it was saved there.
#[cfg(feature = "ssr")]
fn at_bundle(product: ProductId, bundle: VariantId, part: &str) -> String {
    let bundle = bundle.to_string();
    let page = crate::frame::address(
        &format!("/console/products/{product}"),
        &[("variant", &bundle), ("part", part)],
    );
    format!("{}#variant-{bundle}", crate::frame::Done::Saved.at(&page))
}

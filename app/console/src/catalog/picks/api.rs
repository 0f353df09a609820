//! Server functions of lists of picked products. Each leads back to the page the list stands on, with the search that
//! was made there.

use bridge::Fault;
use domain::basics::ProductId;
use domain::catalog::PickList;
use domain::catalog::read::Picks;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::catalog;

/// A list, and what is found to be added.
#[server(prefix = "/_fn", endpoint = "catalog/picks", input = GetUrl)]
pub async fn read_picks(list: PickList, find: String) -> Result<Picks, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(catalog::read::picks(&ops, &actor, list, &find).await?)
}

/// Puts a product at the end of a list.
#[server(prefix = "/_fn", endpoint = "catalog/pick")]
pub async fn pick(list: PickList, product: ProductId, #[server(default)] find: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::pick(&ops, &actor, list, product).await?;
    bridge::redirect(&super::picker::place(list, &find));
    Ok(())
}

/// Takes a product out of a list.
#[server(prefix = "/_fn", endpoint = "catalog/unpick")]
pub async fn unpick(
    list: PickList,
    product: ProductId,
    #[server(default)] find: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::unpick(&ops, &actor, list, product).await?;
    bridge::redirect(&super::picker::place(list, &find));
    Ok(())
}

/// Moves a product of a list `up` or `down`.
#[server(prefix = "/_fn", endpoint = "catalog/move_pick")]
pub async fn move_pick(
    list: PickList,
    product: ProductId,
    to: String,
    #[server(default)] find: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    catalog::move_pick(&ops, &actor, list, (product, to == "up")).await?;
    bridge::redirect(&super::picker::place(list, &find));
    Ok(())
}

//! Server functions of stock.

use bridge::Fault;
use domain::basics::{LocationId, VariantId};
use domain::inventory::read::StockPage;
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

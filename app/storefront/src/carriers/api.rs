//! What the delivery page asks and does.

use bridge::Fault;
use domain::basics::Language;
use domain::carriers::read::DeliveryPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Every region with its fee and day.
#[server(prefix = "/_fn", endpoint = "carriers/delivery", input = GetUrl, output = bridge::Postcard)]
pub async fn read_delivery(language: Language) -> Result<DeliveryPage, Fault> {
    let visitor = bridge::region::visitor(language);
    Ok(operations::carriers::read::delivery_page(&bridge::ops()?, &visitor).await?)
}

/// Remembers the region to show fees and days for, and leads back to `next`, a path of this shop.
#[server(prefix = "/_fn", endpoint = "carriers/choose_region")]
pub async fn choose_region(region: String, #[server(default)] next: String) -> Result<(), Fault> {
    let code = operations::carriers::read::region(&bridge::ops()?, &region).await?;
    bridge::region::choose_region(&code)?;
    let home = crate::frame::paths::home(bridge::page_language());
    bridge::redirect(if next.is_empty() { &home } else { &next });
    Ok(())
}

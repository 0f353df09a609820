//! What the pages of an order ask the server.

use bridge::Fault;
use domain::basics::Language;
use domain::orders::read::{OrderPage, TrackingPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The whole order, for the holder of its signed link.
#[server(prefix = "/_fn", endpoint = "orders/page", input = GetUrl, output = bridge::Postcard)]
pub async fn read_order(language: Language, token: String) -> Result<OrderPage, Fault> {
    Ok(operations::orders::read::order_page(&bridge::ops()?, language, &token).await?)
}

/// Status and dates of an order. It is posted, so that no phone number stands in an address.
#[server(prefix = "/_fn", endpoint = "orders/track")]
pub async fn track_order(number: String, phone: String) -> Result<TrackingPage, Fault> {
    Ok(operations::orders::read::tracking_page(&bridge::ops()?, &number, &phone).await?)
}

//! What the frame asks the server.

use bridge::Fault;
use domain::basics::Language;
use domain::catalog::read::ShopFrame;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The shop's name and categories.
#[server(prefix = "/_fn", endpoint = "catalog/frame", input = GetUrl, output = bridge::Postcard)]
pub async fn read_frame(language: Language) -> Result<ShopFrame, Fault> {
    Ok(operations::catalog::read::shop_frame(&bridge::ops()?, language).await?)
}

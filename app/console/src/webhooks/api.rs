//! Server functions of endpoints and of what they were told.

use bridge::Fault;
use domain::basics::{DeliveryId, EndpointId};
#[cfg(feature = "ssr")]
use domain::partners::DeliveryStatus;
use domain::partners::EndpointForm;
use domain::partners::read::{NewSecret, WebhooksPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The endpoints, and a page of the messages to them: all, or those that stand where `show` says.
#[server(prefix = "/_fn", endpoint = "partners/webhooks", input = GetUrl)]
pub async fn list_webhooks(show: String, after: String) -> Result<WebhooksPage, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let wanted = (show.parse::<DeliveryStatus>().ok(), after.as_str());
    Ok(operations::partners::read::webhooks(&ops, &actor, wanted).await?)
}

/// Adds an endpoint. The answer is the only place where its secret is shown.
#[server(prefix = "/_fn", endpoint = "partners/add_endpoint")]
pub async fn add_endpoint(#[server(flatten)] new: EndpointForm) -> Result<NewSecret, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::add_endpoint(&ops, &actor, &new).await?)
}

/// Gives an endpoint another secret, shown likewise.
#[server(prefix = "/_fn", endpoint = "partners/rotate_secret")]
pub async fn rotate_secret(endpoint: EndpointId) -> Result<NewSecret, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::rotate_secret(&ops, &actor, endpoint).await?)
}

/// Has an endpoint rest.
#[server(prefix = "/_fn", endpoint = "partners/disable_endpoint")]
pub async fn disable_endpoint(endpoint: EndpointId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::disable_endpoint(&ops, &actor, endpoint).await?)
}

/// Has an endpoint go on.
#[server(prefix = "/_fn", endpoint = "partners/enable_endpoint")]
pub async fn enable_endpoint(endpoint: EndpointId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::enable_endpoint(&ops, &actor, endpoint).await?)
}

/// Sends a message once more.
#[server(prefix = "/_fn", endpoint = "partners/replay")]
pub async fn replay(delivery: DeliveryId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::replay(&ops, &actor, delivery).await?)
}

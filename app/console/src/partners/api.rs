//! Server functions of partners' keys.

use bridge::Fault;
use domain::basics::PartnerKeyId;
use domain::partners::KeyForm;
use domain::partners::read::{KeyRow, NewKey};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Every key that was given out.
#[server(prefix = "/_fn", endpoint = "partners/keys", input = GetUrl)]
pub async fn list_keys() -> Result<Vec<KeyRow>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::read::keys(&ops, &actor).await?)
}

/// Gives out a key. The answer is the only place where it is shown.
#[server(prefix = "/_fn", endpoint = "partners/add_key")]
pub async fn add_key(#[server(flatten)] key: KeyForm) -> Result<NewKey, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::add_key(&ops, &actor, &key).await?)
}

/// Takes a key back.
#[server(prefix = "/_fn", endpoint = "partners/revoke_key")]
pub async fn revoke_key(key: PartnerKeyId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::partners::revoke_key(&ops, &actor, key).await?)
}

//! Server functions of the shop itself: opening it, and changing what that decided.

use bridge::Fault;
use domain::settings::read::ShopEditor;
use domain::settings::{FirstRun, ProfileForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Opens the shop and signs its first manager in. It can be done once.
#[server(prefix = "/_fn", endpoint = "settings/open_shop")]
pub async fn open_shop(#[server(flatten)] form: FirstRun) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let user = operations::first_run::open_shop(&ops, &actor, &form).await?;
    bridge::session::sign_in(user).await?;
    bridge::redirect(crate::frame::HOME);
    Ok(())
}

/// The shop as it is.
#[server(prefix = "/_fn", endpoint = "settings/editor", input = GetUrl)]
pub async fn open_settings() -> Result<ShopEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::settings::read::shop_editor(&ops, &actor).await?)
}

/// Changes name, VAT, languages and order numbers.
#[server(prefix = "/_fn", endpoint = "settings/edit_shop")]
pub async fn edit_shop(version: i64, #[server(flatten)] form: ProfileForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::settings::edit_shop(&ops, &actor, version, &form).await?;
    bridge::redirect(&crate::frame::Done::Saved.at("/console/settings"));
    Ok(())
}

//! Server functions of the first run.

use bridge::Fault;
use domain::settings::FirstRun;
use leptos::prelude::*;

/// Opens the shop and signs its first manager in. It can be done once.
#[server(prefix = "/_fn", endpoint = "settings/open_shop")]
pub async fn open_shop(#[server(flatten)] form: FirstRun) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let user = operations::first_run::open_shop(&ops, &actor, &form).await?;
    bridge::session::sign_in(user).await?;
    bridge::redirect(crate::frame::HOME);
    Ok(())
}

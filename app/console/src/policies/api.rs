//! Server functions of the return policy.

use bridge::Fault;
use domain::policies::ReturnPolicyEdit;
use domain::policies::read::PolicyEditor;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The version in force, to be written anew, and all there were.
#[server(prefix = "/_fn", endpoint = "policies/editor", input = GetUrl)]
pub async fn open_policy() -> Result<PolicyEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::policies::read::policy_editor(&ops, &actor).await?)
}

/// Publishes a new version, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "policies/publish")]
pub async fn publish_policy(version: i64, #[server(flatten)] edit: ReturnPolicyEdit) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::policies::publish_return_policy(&ops, &actor, version, &edit).await?;
    bridge::redirect(&crate::frame::Done::Published.at("/console/policies"));
    Ok(())
}

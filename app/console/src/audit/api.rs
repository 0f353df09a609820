//! Server functions of the audit trail.

use bridge::Fault;
use domain::audit::read::AuditPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// A page of the audit trail, newest first.
#[server(prefix = "/_fn", endpoint = "audit/trail", input = GetUrl)]
pub async fn read_trail(after: String) -> Result<AuditPage, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::audit::read::audit_page(&ops, &actor, &after).await?)
}

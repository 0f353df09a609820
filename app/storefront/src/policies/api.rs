//! What the policy page asks the server.

use bridge::Fault;
use domain::basics::Language;
use domain::policies::read::PolicyPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The return policy in force.
#[server(prefix = "/_fn", endpoint = "policies/returns", input = GetUrl)]
pub async fn read_return_policy(language: Language) -> Result<PolicyPage, Fault> {
    Ok(operations::policies::read::return_policy(&bridge::ops()?, language).await?)
}

//! What the policy page asks the server.

use bridge::Fault;
use domain::basics::Language;
use domain::policies::read::PolicyPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The return policy: the version of this number, or with none the one in force.
#[server(prefix = "/_fn", endpoint = "policies/returns", input = GetUrl, output = bridge::Postcard)]
pub async fn read_return_policy(
    language: Language,
    #[server(default)] version: String,
) -> Result<PolicyPage, Fault> {
    let asked = version.parse::<i64>();
    if !version.is_empty() && asked.is_err() {
        return Err(operations::Error::Missing.into());
    }
    Ok(operations::policies::read::return_policy(&bridge::ops()?, language, asked.ok()).await?)
}

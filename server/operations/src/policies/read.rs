//! The return policy's page.

use domain::basics::Language;
use domain::policies::read::PolicyPage;

use crate::settings::local;
use crate::{Ops, Result, args};

/// The return policy in force.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop has none yet.
pub async fn return_policy(ops: &Ops, language: Language) -> Result<PolicyPage> {
    let shop = ops.shop().await?;
    let row = ops
        .read(async |tx| {
            tx.one(
                "SELECT id, version, in_force_since, return_days, title_ar, title_en, body_ar, body_en
                 FROM policies_versions
                 WHERE kind = 'returns'
                 ORDER BY version DESC
                 LIMIT 1",
                args![],
            )
            .await
        })
        .await?;
    Ok(PolicyPage {
        id: row.parse(0)?,
        version: row.get(1)?,
        since: local(&shop, row.get(2)?).day,
        return_days: row.get(3)?,
        title: row.translated(4)?.in_(language).to_owned(),
        body_html: row.translated(6)?.in_(language).to_owned(),
    })
}

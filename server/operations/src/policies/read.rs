//! What shoppers and the console see of the return policy.

use domain::accounts::Permission;
use domain::basics::{Language, Translated};
use domain::policies::ReturnPayer;
use domain::policies::read::{PolicyEditor, PolicyPage, PolicyRow};

use super::publish::languages;
use super::rows;
use crate::settings::local;
use crate::{Actor, Error, Ops, Result};

/// Versions the console lists.
const VERSIONS: i64 = 200;

/// A version of the return policy, or the one in force: what an order was placed under stays readable.
///
/// # Errors
/// [`Error::Missing`] when there is no such version.
pub async fn return_policy(ops: &Ops, language: Language, version: Option<i64>) -> Result<PolicyPage> {
    let shop = ops.shop().await?;
    let (found, newest) = ops
        .read(async |tx| {
            let newest = rows::returns_now(tx).await?.map_or(0, |now| now.version);
            let found = rows::returns(tx, version.unwrap_or(newest), 1).await?;
            Ok((found.into_iter().next(), newest))
        })
        .await?;
    let found = found.filter(|found| version.is_none_or(|asked| asked == found.version));
    let found = found.ok_or(Error::Missing)?;
    let lines = found.policy.exclusions.in_(language).lines().map(str::trim);
    Ok(PolicyPage {
        id: found.id,
        version: found.version,
        is_current: found.version == newest,
        since: local(&shop, found.since).day,
        title: found.policy.title.in_(language).to_owned(),
        body_html: found.policy.body.in_(language).to_owned(),
        exclusions: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        terms: found.terms(),
    })
}

/// The console's screen.
///
/// # Errors
/// [`Error::Denied`] for people who may not edit policies.
pub async fn policy_editor(ops: &Ops, actor: &Actor) -> Result<PolicyEditor> {
    actor.may(Permission::EditPolicies)?;
    let shop = ops.shop().await?;
    let versions = ops
        .read(async |tx| rows::returns(tx, i64::MAX, VERSIONS).await)
        .await?;
    let row_of = |stored: &rows::Version| PolicyRow {
        version: stored.version,
        since: local(&shop, stored.since),
        return_days: stored.policy.return_days,
        payer: stored.policy.payer,
        published_by: stored.published_by.clone(),
    };
    let rows = versions.iter().map(row_of).collect();
    let languages = languages(&shop).to_vec();
    let Some(now) = versions.into_iter().next() else {
        return Ok(PolicyEditor {
            version: 0,
            return_days: 0,
            payer: ReturnPayer::Customer,
            title: Translated::default(),
            exclusions: Translated::default(),
            body: Translated::default(),
            languages,
            versions: rows,
        });
    };
    Ok(PolicyEditor {
        version: now.version,
        return_days: now.policy.return_days,
        payer: now.policy.payer,
        title: now.policy.title,
        exclusions: now.policy.exclusions,
        body: now.policy.body,
        languages,
        versions: rows,
    })
}

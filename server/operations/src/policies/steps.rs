//! What other areas may do with policies inside their transaction.

use domain::Refusal;
use domain::basics::{Instant, PolicyId};
use domain::policies::ReturnPolicy;
use domain::policies::read::ReturnTerms;

use super::rows;
use crate::db::Tx;
use crate::{Result, args, basics};

/// How long a page may stand open and still be agreed to after a newer policy was published.
const SHOWN_SECONDS_MAX: i64 = 24 * 60 * 60;

/// The return policy in force, if the shop has one.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn returns_in_force(tx: &mut Tx<'_>) -> Result<Option<ReturnTerms>> {
    Ok(rows::returns_now(tx).await?.map(|now| now.terms()))
}

/// The version of the return policy an order is placed under: the one its buyer was `shown`, also when a newer one was
/// published while they were typing; the one in force when they were shown none.
///
/// # Errors
/// `ChangedMeanwhile` when the version that was shown is not one of the shop's, or has been replaced for so long that
/// nobody's page can still show it: an old policy can't be picked.
pub async fn returns_agreed(tx: &mut Tx<'_>, shown: Option<PolicyId>) -> Result<Option<PolicyId>> {
    let Some(shown) = shown else {
        return Ok(returns_in_force(tx).await?.map(|terms| terms.policy));
    };
    let row = tx
        .row(
            "SELECT (SELECT MIN(n.in_force_since)
                     FROM policies_versions n
                     WHERE n.kind = v.kind AND n.version > v.version)
             FROM policies_versions v
             WHERE v.id = $1 AND v.kind = 'returns'",
            args![shown],
        )
        .await?;
    let row = row.ok_or(Refusal::ChangedMeanwhile)?;
    match row.get::<Option<Instant>>(0)? {
        Some(replaced) if replaced.plus_seconds(SHOWN_SECONDS_MAX) < tx.now() => {
            Err(Refusal::ChangedMeanwhile.into())
        }
        _ => Ok(Some(shown)),
    }
}

/// Puts a new version of the return policy in force; orders keep the version they were placed under. Its text is
/// sanitised here. `published_by` is empty for the one a shop begins with.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn publish_returns(tx: &mut Tx<'_>, new: &ReturnPolicy, published_by: &str) -> Result<PolicyId> {
    let version = returns_in_force(tx).await?.map_or(1, |now| now.version + 1);
    let mut policy = new.clone();
    policy.body.ar = basics::sanitise(&policy.body.ar);
    policy.body.en = basics::sanitise(&policy.body.en);
    rows::add_returns(tx, version, &policy, published_by).await
}

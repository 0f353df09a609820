//! What other areas may do with policies inside their transaction.

use domain::basics::{PolicyId, Translated};

use crate::db::Tx;
use crate::{Result, args, basics};

/// A return policy to be put in force.
#[derive(Debug, Clone)]
pub struct NewPolicy {
    /// Days after delivery within which goods may be returned.
    pub return_days: i64,
    /// Its title.
    pub title: Translated,
    /// Its text, HTML that is sanitised here.
    pub body: Translated,
}

/// The version of the return policy in force, if the shop has one: (id, version, days).
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn returns_in_force(tx: &mut Tx<'_>) -> Result<Option<(PolicyId, i64, i64)>> {
    let row = tx
        .row(
            "SELECT id, version, return_days
             FROM policies_versions
             WHERE kind = 'returns'
             ORDER BY version DESC
             LIMIT 1",
            args![],
        )
        .await?;
    row.map(|row| Ok((row.parse(0)?, row.get(1)?, row.get(2)?)))
        .transpose()
}

/// Puts a new version of the return policy in force; orders keep the version they were placed under.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn publish_returns(tx: &mut Tx<'_>, new: &NewPolicy) -> Result<PolicyId> {
    let version = returns_in_force(tx)
        .await?
        .map_or(1, |(_, version, _)| version + 1);
    let id: PolicyId = tx.new_id();
    tx.execute_one(
        "INSERT INTO policies_versions (id, kind, version, return_days, title_ar, title_en, body_ar, body_en,
                in_force_since)
         VALUES ($1, 'returns', $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            version,
            new.return_days,
            &new.title.ar,
            &new.title.en,
            basics::sanitise(&new.body.ar),
            basics::sanitise(&new.body.en),
            tx.now(),
        ],
    )
    .await?;
    Ok(id)
}

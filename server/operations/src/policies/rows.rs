//! The versions as they are stored.

use domain::basics::{Instant, PolicyId, Translated};
use domain::policies::read::ReturnTerms;
use domain::policies::{ReturnPayer, ReturnPolicy};

use crate::changes::{Change, Topic, note};
use crate::db::{Record, Tx};
use crate::{Result, args};

/// A version as it is stored.
pub struct Version {
    pub id: PolicyId,
    pub version: i64,
    pub since: Instant,
    pub published_by: String,
    pub policy: ReturnPolicy,
}

impl Version {
    /// What it grants.
    pub const fn terms(&self) -> ReturnTerms {
        ReturnTerms {
            policy: self.id,
            version: self.version,
            days: self.policy.return_days,
            payer: self.policy.payer,
        }
    }

    fn of(row: &Record) -> Result<Self> {
        Ok(Self {
            id: row.parse(0)?,
            version: row.get(1)?,
            since: row.get(2)?,
            published_by: row.get(3)?,
            policy: ReturnPolicy {
                return_days: row.get(4)?,
                payer: row.parse::<ReturnPayer>(5)?,
                title: row.translated(6)?,
                exclusions: row.translated(8)?,
                body: row.translated(10)?,
            },
        })
    }
}

/// The newest `limit` versions of the return policy that are not newer than `version`, newest first.
pub async fn returns(tx: &mut Tx<'_>, version: i64, limit: i64) -> Result<Vec<Version>> {
    tx.shows(Topic::Policies);
    let rows = tx
        .rows(
            "SELECT id, version, in_force_since, published_by, return_days, return_payer, title_ar, title_en,
                    exclusions_ar, exclusions_en, body_ar, body_en
             FROM policies_versions
             WHERE kind = 'returns' AND version <= $1
             ORDER BY version DESC
             LIMIT $2",
            args![version, limit],
        )
        .await?;
    rows.iter().map(Version::of).collect()
}

/// The version of the return policy in force, if there is one.
pub async fn returns_now(tx: &mut Tx<'_>) -> Result<Option<Version>> {
    Ok(returns(tx, i64::MAX, 1).await?.into_iter().next())
}

/// Stores a version.
pub async fn add_returns(
    tx: &mut Tx<'_>,
    version: i64,
    policy: &ReturnPolicy,
    published_by: &str,
) -> Result<PolicyId> {
    let id: PolicyId = tx.new_id();
    let Translated { ar, en } = &policy.title;
    tx.execute_one(
        "INSERT INTO policies_versions (id, kind, version, return_days, return_payer, title_ar, title_en,
                exclusions_ar, exclusions_en, body_ar, body_en, in_force_since, published_by)
         VALUES ($1, 'returns', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            id,
            version,
            policy.return_days,
            policy.payer.code(),
            ar,
            en,
            &policy.exclusions.ar,
            &policy.exclusions.en,
            &policy.body.ar,
            &policy.body.en,
            tx.now(),
            published_by,
        ],
    )
    .await?;
    note(tx, Change::Policies).await?;
    Ok(id)
}

//! The end of a turn: an answer to be kept, or none; and what is kept no longer.

use super::{Claim, KEPT_SECONDS};
use crate::db::Record;
use crate::{Error, Ops, Result, args};

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, by name.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: String,
}

impl Answer {
    /// The answer in three columns of a row.
    pub(super) fn of(row: &Record, index: usize) -> Result<Self> {
        Ok(Self {
            status: u16::try_from(row.get::<i64>(index)?).map_err(Error::broken)?,
            headers: serde_json::from_str(&row.get::<String>(index + 1)?)?,
            body: row.get(index + 2)?,
        })
    }
}

/// Keeps the answer of a request, unless the turn is over.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn settle(ops: &Ops, claim: &Claim, answer: &Answer) -> Result<()> {
    ops.write(async |tx| {
        tx.execute(
            "UPDATE idempotency_requests
             SET answered_at = $1, status = $2, headers = $3, body = $4
             WHERE id = $5 AND lease = $6",
            args![
                tx.now(),
                i64::from(answer.status),
                serde_json::to_string(&answer.headers)?,
                &answer.body,
                claim.request,
                claim.lease,
            ],
        )
        .await?;
        Ok(())
    })
    .await
}

/// Ends a turn without an answer to be kept. What has had no effect is forgotten; what has can be taken up at once by
/// whoever repeats it.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn release(ops: &Ops, claim: &Claim) -> Result<()> {
    ops.write(async |tx| {
        let args = || args![claim.request, claim.lease];
        tx.execute(
            "DELETE FROM idempotency_requests WHERE id = $1 AND lease = $2 AND effect_at IS NULL",
            args(),
        )
        .await?;
        tx.execute(
            "UPDATE idempotency_requests SET leased_until = 0 WHERE id = $1 AND lease = $2",
            args(),
        )
        .await?;
        Ok(())
    })
    .await
}

/// Forgets what is kept long enough; how many requests there were.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        tx.execute(
            "DELETE FROM idempotency_requests WHERE begun_at <= $1",
            args![tx.now().plus_seconds(-KEPT_SECONDS)],
        )
        .await
    })
    .await
}

//! Comparing the counters with what they follow from. It reads all of stock's history, so screens show what it found
//! last instead of asking anew.

use super::steps::mismatched_levels;
use crate::{Ops, Result, args};

/// Compares every counter with its movements and claims, and keeps what was found with its time; the number that differ.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn check_levels(ops: &Ops) -> Result<i64> {
    // Looked at on a snapshot and written afterwards: no order waits meanwhile.
    let (at, mismatched) = ops
        .read(async |tx| Ok((tx.now(), mismatched_levels(tx).await?)))
        .await?;
    ops.write(async |tx| {
        // Of two workers the one that looked later counts.
        tx.execute(
            "INSERT INTO inventory_checks (id, at, mismatched)
             VALUES (1, $1, $2)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at, mismatched = excluded.mismatched
             WHERE inventory_checks.at <= excluded.at",
            args![at, mismatched],
        )
        .await?;
        Ok(())
    })
    .await?;
    Ok(mismatched)
}

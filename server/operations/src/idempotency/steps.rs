//! What is done to a request inside the transaction of its effect.

use super::Claim;
use crate::db::Tx;
use crate::{Result, args};

/// Notes that the request has its effect with this transaction.
///
/// # Errors
/// [`crate::Error::Clash`] when the turn is over, so that the transaction is undone.
pub async fn note_effect(tx: &mut Tx<'_>, claim: &Claim) -> Result<()> {
    tx.execute_one(
        "UPDATE idempotency_requests SET effect_at = $1 WHERE id = $2 AND lease = $3",
        args![tx.now(), claim.request, claim.lease],
    )
    .await
}

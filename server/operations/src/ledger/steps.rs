//! What other areas do to the books inside their transaction: they post.

use domain::basics::{OrderId, PostingId};
use domain::ledger::Entry;

use crate::db::Tx;
use crate::{Result, args};

/// Posts `entries` for what happened to `order`.
///
/// # Errors
/// [`crate::Error::Broken`] when the database refuses one.
pub async fn post(tx: &mut Tx<'_>, order: OrderId, event: &str, entries: &[Entry]) -> Result<()> {
    for entry in entries {
        let id: PostingId = tx.new_id();
        tx.execute_one(
            "INSERT INTO ledger_postings (id, at, debit, credit, amount_minor, currency, event, order_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            args![
                id,
                tx.now(),
                entry.debit.code(),
                entry.credit.code(),
                entry.amount.minor,
                entry.amount.currency.code(),
                event,
                order,
            ],
        )
        .await?;
    }
    Ok(())
}

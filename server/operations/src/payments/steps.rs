//! What other areas may do to payments inside their transaction.

use domain::basics::{Money, OrderId, PaymentId};
use domain::payments::{PaymentEvent, PaymentMethod, PaymentStatus};

use crate::db::Tx;
use crate::{Error, Result, args};

/// Begins the payment of `order`: `amount` is due at the door.
///
/// # Errors
/// [`Error::Broken`] when the database refuses it.
pub async fn begin(tx: &mut Tx<'_>, order: OrderId, amount: Money) -> Result<()> {
    let id: PaymentId = tx.new_id();
    tx.execute_one(
        "INSERT INTO payments_payments (id, order_id, method, status, amount_minor, currency)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![
            id,
            order,
            PaymentMethod::CashOnDelivery.code(),
            PaymentStatus::Due.code(),
            amount.minor,
            amount.currency.code(),
        ],
    )
    .await
}

/// Moves the payment of `order` on.
///
/// # Errors
/// `NotPossibleNow` when `event` is not possible where it stands; [`Error::Clash`] when somebody was faster.
pub async fn advance(tx: &mut Tx<'_>, order: OrderId, event: PaymentEvent) -> Result<()> {
    let row = tx
        .one(
            "SELECT status FROM payments_payments WHERE order_id = $1",
            args![order],
        )
        .await?;
    let before: PaymentStatus = row.parse(0)?;
    let after = before
        .after(event)
        .ok_or(Error::Refused(domain::Refusal::NotPossibleNow))?;
    let collected_at = (after == PaymentStatus::Collected).then_some(tx.now());
    tx.execute_one(
        "UPDATE payments_payments
         SET status = $1, collected_at = $2
         WHERE order_id = $3 AND status = $4",
        args![after.code(), collected_at, order, before.code()],
    )
    .await
}

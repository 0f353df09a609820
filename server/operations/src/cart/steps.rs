//! What other areas may do with a cart inside their transaction.

use domain::basics::{CartId, Language, Translated, VariantId};
use domain::pricing::Code;
use domain::refusal::Shortage;

use crate::catalog::steps::Offer;
use crate::db::Tx;
use crate::{Result, args};

/// Locks a cart until the transaction ends, so that no other tab changes it or orders it meanwhile; false when
/// there is no such cart.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn lock(tx: &mut Tx<'_>, cart: CartId) -> Result<bool> {
    let locked = tx
        .execute(
            "UPDATE cart_carts SET changed_at = $1 WHERE id = $2",
            args![tx.now(), cart],
        )
        .await?;
    Ok(locked == 1)
}

/// The lines of a cart as (variant, units), oldest first.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn lines(tx: &mut Tx<'_>, cart: CartId) -> Result<Vec<(VariantId, i64)>> {
    let rows = tx
        .rows(
            "SELECT variant_id, quantity
             FROM cart_lines
             WHERE cart_id = $1
             ORDER BY added_at, variant_id
             LIMIT 100",
            args![cart],
        )
        .await?;
    rows.iter().map(|row| Ok((row.parse(0)?, row.get(1)?))).collect()
}

/// Takes everything out of a cart: it became an order.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn empty(tx: &mut Tx<'_>, cart: CartId) -> Result<()> {
    tx.execute("DELETE FROM cart_lines WHERE cart_id = $1", args![cart])
        .await?;
    tx.execute("DELETE FROM cart_codes WHERE cart_id = $1", args![cart])
        .await?;
    tx.execute("UPDATE cart_carts SET phone = NULL WHERE id = $1", args![cart])
        .await?;
    Ok(())
}

/// The codes typed for a cart, oldest first.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn codes(tx: &mut Tx<'_>, cart: CartId) -> Result<Vec<Code>> {
    let rows = tx
        .rows(
            "SELECT code FROM cart_codes WHERE cart_id = $1 ORDER BY added_at, code LIMIT 100",
            args![cart],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Remembers the phone an order was tried with, because some promotions are for some customers only: what is shown
/// next is worked out for this one.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn note_phone(tx: &mut Tx<'_>, cart: CartId, phone: &str) -> Result<()> {
    tx.execute(
        "UPDATE cart_carts SET phone = $1 WHERE id = $2",
        args![phone, cart],
    )
    .await?;
    Ok(())
}

/// A line that can't be filled.
pub fn shortage(offer: &Offer, wanted: i64, available: i64) -> Shortage {
    let joined = |title: &str, label: &str| match label {
        "" => title.to_owned(),
        label => format!("{title} · {label}"),
    };
    let title = Translated::new(
        joined(
            offer.title.in_(Language::Arabic),
            offer.label.in_(Language::Arabic),
        ),
        joined(
            offer.title.in_(Language::English),
            offer.label.in_(Language::English),
        ),
    );
    Shortage {
        variant: offer.variant,
        title,
        wanted,
        available,
    }
}

/// A line whose variant is no longer on sale.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn gone(tx: &mut Tx<'_>, variant: VariantId, wanted: i64) -> Result<Shortage> {
    let title = crate::catalog::steps::title(tx, variant).await?;
    Ok(Shortage {
        variant,
        title,
        wanted,
        available: 0,
    })
}

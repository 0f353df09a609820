//! What a shopper does to their cart.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{CartId, Quantity, VariantId};
use domain::cart::LINES_MAX;

use super::steps::lock;
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, catalog, inventory};

/// Begins an empty cart with this id, unless there is one already.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn begin(ops: &Ops, actor: &Actor, cart: CartId) -> Result<()> {
    actor.may(Permission::PlaceOrders)?;
    ops.write(async |tx| {
        tx.execute(
            "INSERT INTO cart_carts (id, begun_at, changed_at)
             VALUES ($1, $2, $2)
             ON CONFLICT (id) DO NOTHING",
            args![cart, tx.now()],
        )
        .await?;
        Ok(())
    })
    .await
}

/// Adds `units` of `variant` to the cart, or to a new one when there is none; the cart's id.
///
/// # Errors
/// `QuantityOutOfRange`; `OutOfStock` when fewer can be had than the line would ask for; `CartFull`;
/// [`Error::Missing`] when the variant is not on sale.
pub async fn add_line(
    ops: &Ops,
    actor: &Actor,
    cart: Option<CartId>,
    (variant, units): (VariantId, i64),
) -> Result<CartId> {
    actor.may(Permission::PlaceOrders)?;
    let units = quantity(units)?;
    ops.write(async |tx| {
        let cart = known_or_new(tx, cart).await?;
        let offer = catalog::steps::offer(tx, variant).await?.ok_or(Error::Missing)?;
        let before = units_of(tx, cart, variant).await?;
        if before == 0 && lines(tx, cart).await? >= LINES_MAX {
            return Err(Refusal::CartFull { max: LINES_MAX }.into());
        }
        let after = quantity(before + units.units())?;
        enough(tx, &offer, after).await?;
        tx.execute_one(
            "INSERT INTO cart_lines (cart_id, variant_id, quantity, seen_price_minor, added_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (cart_id, variant_id)
             DO UPDATE SET quantity = cart_lines.quantity + excluded.quantity,
                           seen_price_minor = excluded.seen_price_minor",
            args![cart, variant, units.units(), offer.price_minor, tx.now()],
        )
        .await?;
        Ok(cart)
    })
    .await
}

/// Makes a line of the cart ask for `units`; zero removes it.
///
/// # Errors
/// `QuantityOutOfRange`; `OutOfStock` when fewer can be had; [`Error::Missing`] when there is no such line.
pub async fn set_units(
    ops: &Ops,
    actor: &Actor,
    cart: CartId,
    (variant, units): (VariantId, i64),
) -> Result<()> {
    actor.may(Permission::PlaceOrders)?;
    ops.write(async |tx| {
        lock(tx, cart).await?;
        if units == 0 {
            tx.execute(
                "DELETE FROM cart_lines WHERE cart_id = $1 AND variant_id = $2",
                args![cart, variant],
            )
            .await?;
            return Ok(());
        }
        let units = quantity(units)?;
        let before = units_of(tx, cart, variant).await?;
        if before == 0 {
            return Err(Error::Missing);
        }
        let offer = catalog::steps::offer(tx, variant).await?.ok_or(Error::Missing)?;
        // Fewer than before is always taken: it can only mend a line that asks for too many.
        if units.units() > before {
            enough(tx, &offer, units).await?;
        }
        tx.execute_one(
            "UPDATE cart_lines
             SET quantity = $1, seen_price_minor = $2
             WHERE cart_id = $3 AND variant_id = $4",
            args![units.units(), offer.price_minor, cart, variant],
        )
        .await?;
        Ok(())
    })
    .await
}

/// Takes what changed under the cart as it is now: prices are taken over, lines that can't be filled are cut to
/// what is left or removed.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn accept_changes(ops: &Ops, actor: &Actor, cart: CartId) -> Result<()> {
    actor.may(Permission::PlaceOrders)?;
    ops.write(async |tx| {
        lock(tx, cart).await?;
        for (variant, units) in super::steps::lines(tx, cart).await? {
            let offer = catalog::steps::offer(tx, variant).await?;
            let left = inventory::steps::sellable(tx, variant).await?;
            match offer {
                Some(offer) if left > 0 => {
                    tx.execute_one(
                        "UPDATE cart_lines
                         SET quantity = $1, seen_price_minor = $2
                         WHERE cart_id = $3 AND variant_id = $4",
                        args![units.min(left), offer.price_minor, cart, variant],
                    )
                    .await?;
                }
                _ => {
                    tx.execute_one(
                        "DELETE FROM cart_lines WHERE cart_id = $1 AND variant_id = $2",
                        args![cart, variant],
                    )
                    .await?;
                }
            }
        }
        Ok(())
    })
    .await
}

fn quantity(units: i64) -> Result<Quantity> {
    Quantity::try_from(units).map_err(|_| Refusal::QuantityOutOfRange { max: Quantity::MAX }.into())
}

async fn enough(tx: &mut Tx<'_>, offer: &catalog::steps::Offer, units: Quantity) -> Result<()> {
    let available = inventory::steps::sellable(tx, offer.variant).await?;
    if available >= units.units() {
        return Ok(());
    }
    Err(Refusal::OutOfStock(vec![super::steps::shortage(offer, units.units(), available)]).into())
}

async fn known_or_new(tx: &mut Tx<'_>, cart: Option<CartId>) -> Result<CartId> {
    if let Some(cart) = cart
        && tx
            .row("SELECT id FROM cart_carts WHERE id = $1", args![cart])
            .await?
            .is_some()
    {
        return Ok(cart);
    }
    let new: CartId = tx.new_id();
    tx.execute_one(
        "INSERT INTO cart_carts (id, begun_at, changed_at) VALUES ($1, $2, $2)",
        args![new, tx.now()],
    )
    .await?;
    Ok(new)
}

async fn units_of(tx: &mut Tx<'_>, cart: CartId, variant: VariantId) -> Result<i64> {
    let row = tx
        .row(
            "SELECT quantity FROM cart_lines WHERE cart_id = $1 AND variant_id = $2",
            args![cart, variant],
        )
        .await?;
    row.map_or(Ok(0), |row| row.get(0))
}

async fn lines(tx: &mut Tx<'_>, cart: CartId) -> Result<usize> {
    let row = tx
        .one("SELECT COUNT(*) FROM cart_lines WHERE cart_id = $1", args![cart])
        .await?;
    usize::try_from(row.get::<i64>(0)?).map_err(Error::broken)
}

//! The codes a shopper types.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{CartId, Language};
use domain::pricing::read::CodeProblem;
use domain::pricing::{CODES_MAX, Code};

use super::steps::{codes, lock};
use crate::{Actor, Ops, Result, args};

/// Adds a code to the cart, as it was typed, when it gives something to what is in it now. A code that does so no
/// longer later stays, and the pages say why.
///
/// # Errors
/// `CouponUnknown`, `CouponNotYet`, `CouponExpired`, `CouponUsedUp`, `CouponNotForThis`; `CouponsTooMany`.
pub async fn add_code(ops: &Ops, actor: &Actor, cart: Option<CartId>, typed: &str) -> Result<()> {
    actor.may(Permission::PlaceOrders)?;
    let shop = ops.shop().await?;
    let refused = |problem| Refusal::Coupon {
        code: domain::basics::clean_line(typed, domain::pricing::CODE_MAX).unwrap_or_default(),
        problem,
    };
    let code: Code = typed.parse().map_err(|_| refused(CodeProblem::Unknown))?;
    let cart = cart.ok_or(Refusal::CartEmpty)?;
    ops.write(async |tx| {
        if !lock(tx, cart).await? {
            return Err(Refusal::CartEmpty.into());
        }
        let before = codes(tx, cart).await?;
        if before.len() >= CODES_MAX && !before.contains(&code) {
            return Err(Refusal::CouponsTooMany { max: CODES_MAX }.into());
        }
        tx.execute(
            "INSERT INTO cart_codes (cart_id, code, added_at)
             VALUES ($1, $2, $3)
             ON CONFLICT (cart_id, code) DO NOTHING",
            args![cart, code.as_str(), tx.now()],
        )
        .await?;
        let page = super::read::priced(tx, &shop, Language::English, Some(cart))
            .await?
            .page;
        let problem = page.codes.iter().find(|known| known.code == code.as_str());
        match problem.and_then(|known| known.problem) {
            // What was written is undone with the transaction.
            Some(problem) => Err(refused(problem).into()),
            None => Ok(()),
        }
    })
    .await
}

/// Takes a code off the cart.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn remove_code(ops: &Ops, actor: &Actor, cart: CartId, typed: &str) -> Result<()> {
    actor.may(Permission::PlaceOrders)?;
    let Ok(code) = typed.parse::<Code>() else {
        return Ok(());
    };
    ops.write(async |tx| {
        lock(tx, cart).await?;
        tx.execute(
            "DELETE FROM cart_codes WHERE cart_id = $1 AND code = $2",
            args![cart, code.as_str()],
        )
        .await?;
        Ok(())
    })
    .await
}

//! Taking the next step of an order upon oneself, and leaving it to others again.

use domain::accounts::Permission;
use domain::basics::OrderId;

use crate::{Actor, Error, Ops, Result, orders};

/// Makes the asking person the owner of the next step of `order`.
///
/// # Errors
/// `NotPossibleNow` when nothing is left to do; [`Error::Missing`]; [`Error::Denied`].
pub async fn take_task(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Permission::SeeOrders)?;
    let user = actor.user().ok_or(Error::Denied)?;
    ops.write(async |tx| orders::steps::set_owner(tx, order, Some(user)).await)
        .await
}

/// Leaves the next step of `order` to anybody who may take it.
///
/// # Errors
/// `NotPossibleNow` when nothing is left to do; [`Error::Missing`]; [`Error::Denied`].
pub async fn leave_task(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Permission::SeeOrders)?;
    ops.write(async |tx| orders::steps::set_owner(tx, order, None).await)
        .await
}

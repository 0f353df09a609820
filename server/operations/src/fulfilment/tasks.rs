//! Taking the next step of an order upon oneself, and leaving it to others again.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{OrderId, UserId};

use crate::{Actor, Error, Ops, Result, audit, orders};

/// Makes the asking person the owner of the next step of `order`.
///
/// # Errors
/// `NotPossibleNow` when nothing is left to do; [`Error::Missing`]; [`Error::Denied`].
pub async fn take_task(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Permission::SeeOrders)?;
    let user = actor.user().ok_or(Error::Denied)?;
    set_owner(ops, actor, order, Some(user)).await
}

/// Leaves the next step of `order` to anybody who may take it.
///
/// # Errors
/// `NotPossibleNow` when nothing is left to do; [`Error::Missing`]; [`Error::Denied`].
pub async fn leave_task(ops: &Ops, actor: &Actor, order: OrderId) -> Result<()> {
    actor.may(Permission::SeeOrders)?;
    set_owner(ops, actor, order, None).await
}

async fn set_owner(ops: &Ops, actor: &Actor, order: OrderId, owner: Option<UserId>) -> Result<()> {
    let action = if owner.is_some() {
        "take_task"
    } else {
        "leave_task"
    };
    ops.write(async |tx| {
        let number = orders::steps::take_up(tx, order).await?.number;
        let before = orders::steps::set_owner(tx, order, owner).await?;
        let shown = |user: Option<UserId>| user.map(|id| id.to_string()).unwrap_or_default();
        let entry = audit::Entry::new(action, Subject::Order, order)
            .labelled(&number)
            .change("owner", shown(before), shown(owner));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

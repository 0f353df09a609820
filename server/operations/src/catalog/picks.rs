//! Products that somebody picks and puts into an order: what a collection holds, and what goes well with a product.
//! Whoever changes a list locks its owner's row first, so that two people's steps come one after the other.

mod lists;

use domain::accounts::Permission;
use domain::basics::ProductId;
use domain::catalog::PickList;
use domain::refusal::{Problem, Refusal};

use self::lists::List;
use super::order;
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit};

/// Puts a product at the end of a list. One that is there stays where it is.
///
/// # Errors
/// `InvalidFields` for `product` when it is the list's own, not there, or one too many; `NotPossibleNow` for a
/// collection with a rule; [`Error::Missing`]; [`Error::Denied`].
pub async fn pick(ops: &Ops, actor: &Actor, list: PickList, product: ProductId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let max = list.max();
    ops.write(async |tx| {
        let list = List::open(tx, list).await?;
        let title = title_of(tx, product).await?;
        let (Some(title), false) = (title, list.is_about(product)) else {
            return Err(Refusal::field("product", Problem::NotAChoice).into());
        };
        let picked = list.products(tx).await?;
        if picked.contains(&product) {
            return Ok(());
        }
        if picked.len() >= max {
            return Err(Refusal::field("product", Problem::TooMany { max }).into());
        }
        list.add(tx, product).await?;
        let entry = list.entry("pick").change("picked", "", title);
        audit::steps::record(tx, actor, entry).await?;
        list.changed(tx).await
    })
    .await
}

/// Takes a product out of a list.
///
/// # Errors
/// [`Error::Missing`] when it is not in it; [`Error::Denied`].
pub async fn unpick(ops: &Ops, actor: &Actor, list: PickList, product: ProductId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let list = List::open(tx, list).await?;
        list.remove(tx, product).await?;
        let title = title_of(tx, product).await?.ok_or(Error::Missing)?;
        let entry = list.entry("unpick").change("picked", title, "");
        audit::steps::record(tx, actor, entry).await?;
        list.changed(tx).await
    })
    .await
}

/// Moves a product of a list one place up, or down.
///
/// # Errors
/// [`Error::Missing`] when it is not in it; [`Error::Denied`].
pub async fn move_pick(
    ops: &Ops,
    actor: &Actor,
    list: PickList,
    (product, up): (ProductId, bool),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let list = List::open(tx, list).await?;
        let mut all = list.products(tx).await?;
        let Some((at, to)) = order::step(&mut all, &product, up)? else {
            return Ok(());
        };
        list.arrange(tx, &all).await?;
        let title = title_of(tx, product).await?.ok_or(Error::Missing)?;
        let place = |at: usize| format!("{title}: {}", at + 1);
        let entry = list.entry("move_pick").change("picked", place(at), place(to));
        audit::steps::record(tx, actor, entry).await?;
        list.changed(tx).await
    })
    .await
}

/// How people call a product; nothing when there is none.
async fn title_of(tx: &mut Tx<'_>, product: ProductId) -> Result<Option<String>> {
    let row = tx
        .row(
            "SELECT title_ar, title_en FROM catalog_products WHERE id = $1",
            args![product],
        )
        .await?;
    row.map(|row| Ok(row.translated(0)?.label().to_owned()))
        .transpose()
}

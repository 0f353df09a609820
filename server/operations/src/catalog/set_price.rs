//! Pricing a variant.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Money, VariantId};
use domain::catalog::{ProductStatus, VariantPrice};
use domain::refusal::PublishGap;

use super::{rows, search};
use crate::changes::Aspect;
use crate::db::Tx;
use crate::outbox::Event;
use crate::{Actor, Ops, Result, args, audit, outbox};

/// Sets what a unit of `variant` costs from now on, as typed. Placed orders keep their price.
///
/// # Errors
/// `InvalidFields` for `price` or `compare_at`; [`crate::Error::Missing`].
pub async fn set_price(
    ops: &Ops,
    actor: &Actor,
    variant: VariantId,
    (price, compare_at): (&str, &str),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let new = VariantPrice::parse(price, compare_at, shop.currency)?;
    ops.write(async |tx| reprice(tx, actor, (variant, new), None).await)
        .await
}

/// Gives a variant its new price; only while it costs `was`, (price, former price) in minor units, where that is said.
///
/// # Errors
/// `ChangedMeanwhile` when it costs something else; `NotPublishable` when it is on sale and would cost nothing;
/// [`crate::Error::Missing`].
pub(crate) async fn reprice(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (variant, new): (VariantId, VariantPrice),
    was: Option<(i64, Option<i64>)>,
) -> Result<()> {
    let (product, status) = rows::lock_product_of(tx, variant).await?;
    let before = tx
        .one(
            // Locks the row, so that what was there before is certain.
            "UPDATE catalog_variants
             SET position = position
             WHERE id = $1
             RETURNING price_minor, compare_at_minor, sku",
            args![variant],
        )
        .await?;
    let there: (i64, Option<i64>) = (before.get(0)?, before.get(1)?);
    if was.is_some_and(|was| was != there) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if new.price.minor <= 0 && status == ProductStatus::Published {
        return Err(Refusal::NotPublishable(PublishGap::Price).into());
    }
    let former = new.compare_at.map(|money| money.minor);
    tx.execute_one(
        "UPDATE catalog_variants SET price_minor = $1, compare_at_minor = $2 WHERE id = $3",
        args![new.price.minor, former, variant],
    )
    .await?;
    rows::stamp(tx, product).await?;
    search::changed_in(tx, product, Aspect::Price).await?;
    outbox::steps::push(tx, Event::ProductChanged, product).await?;
    let shown = |minor: Option<i64>| {
        minor.map_or(String::new(), |minor| {
            Money::new(minor, new.price.currency).to_plain_string()
        })
    };
    let entry = audit::Entry::new("set_price", Subject::Product, product)
        .labelled(&before.get::<String>(2)?)
        .change("price", shown(Some(there.0)), shown(Some(new.price.minor)))
        .change("compare_at", shown(there.1), shown(former));
    audit::steps::record(tx, actor, entry).await
}

//! Putting a variant on sale for a time.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Instant, Money, VariantId};
use domain::catalog::SaleForm;

use super::{rows, search};
use crate::basics::instant_of;
use crate::changes::Aspect;
use crate::outbox::Event;
use crate::settings::local;
use crate::{Actor, Ops, Result, args, audit, outbox};

/// Sets what a unit of `variant` costs from when until when, as typed on the shop's clock; no price ends its sale.
/// Placed orders keep their price.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn set_sale(ops: &Ops, actor: &Actor, variant: VariantId, form: &SaleForm) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    ops.write(async |tx| {
        let (product, _) = rows::lock_product_of(tx, variant).await?;
        let before = tx
            .one(
                // Locks the row, so that the price it must be below is certain.
                "UPDATE catalog_variants
                 SET position = position
                 WHERE id = $1
                 RETURNING price_minor, compare_at_minor, sale_minor, sale_from, sale_until, sku",
                args![variant],
            )
            .await?;
        let former = super::steps::price_tag(&before, 0)?;
        let sale = form.check(Money::new(former.price, shop.currency), shop.currency)?;
        let instant = |local| instant_of(&shop.time_zone, local);
        let (price, starts, ends) = match sale {
            Some(sale) => (
                Some(sale.price.minor),
                sale.starts.map(instant),
                sale.ends.map(instant),
            ),
            None => (None, None, None),
        };
        tx.execute_one(
            "UPDATE catalog_variants SET sale_minor = $1, sale_from = $2, sale_until = $3 WHERE id = $4",
            args![price, starts, ends, variant],
        )
        .await?;
        rows::stamp(tx, product).await?;
        search::changed_in(tx, product, Aspect::Price).await?;
        outbox::steps::push(tx, Event::ProductChanged, product).await?;
        let amount = |minor: Option<i64>| {
            minor.map_or(String::new(), |minor| {
                Money::new(minor, shop.currency).to_plain_string()
            })
        };
        let time = |at: Option<Instant>| at.map_or(String::new(), |at| local(&shop, at).to_string());
        let entry = audit::Entry::new("set_sale", Subject::Product, product)
            .labelled(&before.get::<String>(5)?)
            .change("sale_price", amount(former.sale), amount(price))
            .change("sale_starts", time(former.schedule.starts), time(starts))
            .change("sale_ends", time(former.schedule.ends), time(ends));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

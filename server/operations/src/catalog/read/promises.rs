//! What the storefront promises beside its goods.

use domain::catalog::read::Promises;
use domain::settings::{Shop, Visitor};

use crate::Result;
use crate::carriers::read::{Conditions, region_name};
use crate::carriers::steps::promise_now;
use crate::db::Tx;

/// The facts a shopper worries about, for the region they chose or else the shop's own.
pub(super) fn promises(
    tx: &Tx<'_>,
    shop: &Shop,
    conditions: &Conditions,
    visitor: &Visitor,
) -> Result<Promises> {
    let fee = conditions.fee_for(visitor.region.as_deref())?;
    let promise = promise_now(tx, shop, fee.transit_days);
    Ok(Promises {
        arrives: promise.arrives,
        region: region_name(shop, &fee.region, visitor.language),
        order_until: promise.order_until,
        delivery_fee: fee.fee,
        cash_fee: shop.cash_fee,
        cash_limit: shop.cash_limit,
        return_days: conditions.returns.map(|terms| terms.days),
    })
}

//! What the storefront promises beside its goods.

use domain::catalog::read::Promises;
use domain::settings::{Shop, Visitor};

use crate::Result;
use crate::carriers::read::region_name;
use crate::carriers::steps::{fee_for, promise_now};
use crate::db::Tx;

/// The facts a shopper worries about, for the region they chose or else the shop's own.
pub(super) async fn promises(tx: &mut Tx<'_>, shop: &Shop, visitor: &Visitor) -> Result<Promises> {
    let fee = fee_for(tx, shop, visitor.region.as_deref()).await?;
    let promise = promise_now(tx, shop, fee.transit_days);
    Ok(Promises {
        arrives: promise.arrives,
        region: region_name(shop, &fee.region, visitor.language),
        order_until: promise.order_until,
        delivery_fee: fee.fee,
        cash_fee: shop.cash_fee,
        return_days: crate::policies::steps::returns_in_force(tx)
            .await?
            .map(|terms| terms.days),
    })
}

//! What the storefront promises beside its goods.

use domain::basics::Language;
use domain::catalog::read::Promises;
use domain::settings::Shop;

use crate::carriers::steps::{fees, promise_now};
use crate::db::Tx;
use crate::{Error, Result};

/// The facts a shopper worries about, for the shop's own region.
pub(super) async fn promises(tx: &mut Tx<'_>, shop: &Shop, language: Language) -> Result<Promises> {
    let fee = fees(tx, shop).await?.into_iter().next().ok_or(Error::Missing)?;
    let promise = promise_now(tx, shop, fee.transit_days);
    let region = shop
        .country
        .region(&fee.region)
        .map_or("", |region| match language {
            Language::Arabic => region.ar,
            Language::English => region.en,
        });
    Ok(Promises {
        arrives: promise.arrives,
        region: region.to_owned(),
        order_until: promise.order_until,
        delivery_fee: fee.fee,
        cash_fee: shop.cash_fee,
        return_days: crate::policies::steps::returns_in_force(tx)
            .await?
            .map(|terms| terms.days),
    })
}

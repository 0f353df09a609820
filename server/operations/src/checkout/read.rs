//! The checkout page.

use domain::Refusal;
use domain::basics::{CartId, Language};
use domain::carriers::read::RegionChoice;
use domain::checkout::read::CheckoutPage;
use domain::settings::Shop;

use crate::carriers::steps::{fees, promise_now};
use crate::db::Tx;
use crate::settings::phone_hint;
use crate::{Ops, Result, cart, policies};

/// The checkout page of a cart, with a new attempt.
///
/// # Errors
/// `CartEmpty` when there is nothing to buy.
pub async fn checkout_page(ops: &Ops, language: Language, cart: Option<CartId>) -> Result<CheckoutPage> {
    let shop = ops.shop().await?;
    let attempt = ops.new_id();
    ops.read(async |tx| {
        let cart = cart::read::page(tx, &shop, language, cart).await?;
        if cart.lines.is_empty() {
            return Err(Refusal::CartEmpty.into());
        }
        Ok(CheckoutPage {
            attempt,
            cart,
            regions: regions(tx, &shop, language).await?,
            country: shop.country,
            order_until: promise_now(tx, &shop, 0).order_until,
            address: shop.country.facts().address.to_vec(),
            cash_fee: shop.cash_fee,
            cash_limit: shop.cash_limit,
            vat_basis_points: shop.vat_basis_points,
            returns: policies::steps::returns_in_force(tx).await?,
            phone_hint: phone_hint(shop.country).to_owned(),
        })
    })
    .await
}

async fn regions(tx: &mut Tx<'_>, shop: &Shop, language: Language) -> Result<Vec<RegionChoice>> {
    let fees = fees(tx, shop).await?;
    Ok(fees
        .into_iter()
        .map(|fee| RegionChoice {
            name: region_name(shop, &fee.region, language),
            arrives: promise_now(tx, shop, fee.transit_days).arrives,
            fee: fee.fee,
            code: fee.region,
        })
        .collect())
}

/// The name of a region of the shop's country, or its code when the country has no such region.
pub(crate) fn region_name(shop: &Shop, code: &str, language: Language) -> String {
    let name = shop.country.region(code).map(|region| match language {
        Language::Arabic => region.ar,
        Language::English => region.en,
    });
    name.unwrap_or(code).to_owned()
}

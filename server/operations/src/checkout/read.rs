//! The checkout page.

use domain::Refusal;
use domain::basics::{CartId, Language, Money};
use domain::carriers::read::RegionChoice;
use domain::checkout::read::{CheckoutPage, RegionCost};
use domain::pricing::read::discount_lines;
use domain::settings::Shop;

use crate::carriers::steps::{fees, promise_now};
use crate::cart::read::Priced;
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
        let priced = cart::read::priced(tx, &shop, language, cart).await?;
        if priced.page.lines.is_empty() {
            return Err(Refusal::CartEmpty.into());
        }
        let regions = regions(tx, &shop, language).await?;
        Ok(CheckoutPage {
            attempt,
            costs: costs(&priced, &shop, language, &regions)?,
            regions,
            country: shop.country,
            order_until: promise_now(tx, &shop, 0).order_until,
            address: shop.country.facts().address.to_vec(),
            cash_fee: shop.cash_fee,
            cash_limit: shop.cash_limit,
            vat_basis_points: shop.vat_basis_points,
            returns: policies::steps::returns_in_force(tx).await?,
            phone_hint: phone_hint(shop.country).to_owned(),
            cart: priced.page,
        })
    })
    .await
}

/// What the cart costs delivered to each region; worked out once a fee, because many regions share one.
fn costs(
    priced: &Priced,
    shop: &Shop,
    language: Language,
    regions: &[RegionChoice],
) -> Result<Vec<RegionCost>> {
    let mut by_fee: Vec<(Money, RegionCost)> = Vec::new();
    let mut costs = Vec::with_capacity(regions.len());
    for region in regions {
        let known = by_fee.iter().find(|(fee, _)| *fee == region.fee);
        let cost = match known {
            Some((_, cost)) => RegionCost {
                region: region.code.clone(),
                ..cost.clone()
            },
            None => {
                let cost = cost(priced, shop, language, region)?;
                by_fee.push((region.fee, cost.clone()));
                cost
            }
        };
        costs.push(cost);
    }
    Ok(costs)
}

/// What the cart costs delivered to a region.
fn cost(priced: &Priced, shop: &Shop, language: Language, region: &RegionChoice) -> Result<RegionCost> {
    let quote = priced.quote(shop, Some(region.fee))?;
    Ok(RegionCost {
        region: region.code.clone(),
        discounts: discount_lines(&quote.discounts, &priced.play.promotions, language),
        cash_fee: quote.cash_fee.gross()?,
        total: quote.total,
    })
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

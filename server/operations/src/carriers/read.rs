//! What people are shown of delivery, and what machines are told of it and of returns beside a price.

use std::sync::Arc;

use domain::accounts::Permission;
use domain::basics::{Language, Weekday};
use domain::carriers::Fee;
use domain::carriers::read::{Delivery, DeliveryEditor, DeliveryPage, OfferTerms, RegionChoice};
use domain::policies::read::ReturnTerms;
use domain::settings::{Shop, Visitor, Work};

use super::steps::{fees, promise_now};
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, policies, settings};

/// What every offer of the shop comes with.
#[derive(Debug)]
pub struct Conditions {
    /// Everywhere the shop delivers, the shop's own region first.
    fees: Vec<Fee>,
    /// What may go back.
    pub(crate) returns: Option<ReturnTerms>,
}

impl Conditions {
    /// The fee of the region a visitor chose, or of the shop's own: where nothing or no region of the shop's was
    /// chosen.
    ///
    /// # Errors
    /// [`Error::Missing`] when the shop delivers nowhere.
    pub(crate) fn fee_for(&self, region: Option<&str>) -> Result<&Fee> {
        let chosen = self.fees.iter().find(|fee| Some(fee.region.as_str()) == region);
        chosen.or_else(|| self.fees.first()).ok_or(Error::Missing)
    }

    /// As machines are told of it.
    pub(crate) fn terms(&self, shop: &Shop) -> OfferTerms {
        let mut deliveries: Vec<Delivery> = Vec::new();
        for fee in &self.fees {
            let same = deliveries
                .iter_mut()
                .find(|known| known.fee == fee.fee && known.transit_days == fee.transit_days);
            match same {
                Some(known) => known.regions.push(fee.region.clone()),
                None => deliveries.push(Delivery {
                    fee: fee.fee,
                    transit_days: fee.transit_days,
                    regions: vec![fee.region.clone()],
                }),
            }
        }
        deliveries.sort_by_key(|delivery| (delivery.fee.minor, delivery.transit_days));
        let rests = |day: &Weekday| shop.calendar.weekend.contains(day);
        OfferTerms {
            country: shop.country,
            handling_days: shop.handling_days,
            working_days: Weekday::ALL.into_iter().filter(|day| !rests(day)).collect(),
            deliveries,
            returns: self.returns,
        }
    }
}

/// What every offer comes with now, as every page shows it.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn conditions(ops: &Ops) -> Result<Arc<Conditions>> {
    let read = |ops: Ops| async move {
        let shop = ops.shop().await?;
        ops.read(async |tx| {
            Ok(Conditions {
                fees: fees(tx, &shop).await?,
                returns: policies::steps::returns_in_force(tx).await?,
            })
        })
        .await
    };
    ops.shared().conditions.get(ops, read).await
}

/// Where the shop delivers, for how much and how fast, and what of that `visitor` chose.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub async fn delivery_page(ops: &Ops, visitor: &Visitor) -> Result<DeliveryPage> {
    let shop = ops.shop().await?;
    let conditions = conditions(ops).await?;
    ops.read(async |tx| {
        Ok(DeliveryPage {
            chosen: conditions.fee_for(visitor.region.as_deref())?.region.clone(),
            regions: choices(tx, &shop, &conditions.fees, visitor.language),
            order_until: promise_now(tx, &shop, 0).order_until,
            cash_fee: shop.cash_fee,
            country: shop.country,
        })
    })
    .await
}

/// Hours, holidays and regions as the console changes them.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not.
pub async fn delivery_editor(ops: &Ops, actor: &Actor) -> Result<DeliveryEditor> {
    actor.may(Permission::ManageShop)?;
    ops.read(async |tx| {
        // As it stands in this snapshot, like the version that is posted back.
        let shop = settings::steps::shop(tx).await?;
        let today = settings::local(&shop, tx.now()).day;
        Ok(DeliveryEditor {
            version: settings::steps::version(tx).await?,
            work: Work::from(&shop),
            country: shop.country,
            fees: fees(tx, &shop).await?,
            holidays: settings::steps::holidays_from(tx, today).await?,
        })
    })
    .await
}

/// The shop's own spelling of a region it delivers to.
///
/// # Errors
/// `NotDeliveredThere` for any other.
pub async fn region(ops: &Ops, code: &str) -> Result<String> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let fees = fees(tx, &shop).await?;
        let known = fees.into_iter().find(|fee| fee.region == code.trim());
        Ok(known.ok_or(domain::Refusal::NotDeliveredThere)?.region)
    })
    .await
}

/// Every region to deliver to, the shop's own first.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn regions(tx: &mut Tx<'_>, shop: &Shop, language: Language) -> Result<Vec<RegionChoice>> {
    let fees = fees(tx, shop).await?;
    Ok(choices(tx, shop, &fees, language))
}

fn choices(tx: &Tx<'_>, shop: &Shop, fees: &[Fee], language: Language) -> Vec<RegionChoice> {
    let choice = |fee: &Fee| RegionChoice {
        name: region_name(shop, &fee.region, language),
        arrives: promise_now(tx, shop, fee.transit_days).arrives,
        fee: fee.fee,
        code: fee.region.clone(),
    };
    fees.iter().map(choice).collect()
}

/// The name of a region of the shop's country, or its code when the country has no such region.
pub fn region_name(shop: &Shop, code: &str, language: Language) -> String {
    let name = shop.country.region(code).map(|region| match language {
        Language::Arabic => region.ar,
        Language::English => region.en,
    });
    name.unwrap_or(code).to_owned()
}

//! What machines are told of delivery and returns beside a price.

use domain::basics::Weekday;
use domain::carriers::read::{Delivery, OfferTerms};
use domain::settings::Shop;

use super::steps::fees;
use crate::db::Tx;
use crate::{Result, policies};

/// The terms every offer of the shop comes with.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn offer_terms(tx: &mut Tx<'_>, shop: &Shop) -> Result<OfferTerms> {
    let mut deliveries: Vec<Delivery> = Vec::new();
    for fee in fees(tx, shop).await? {
        let same = deliveries
            .iter_mut()
            .find(|known| known.fee == fee.fee && known.transit_days == fee.transit_days);
        match same {
            Some(known) => known.regions.push(fee.region),
            None => deliveries.push(Delivery {
                fee: fee.fee,
                transit_days: fee.transit_days,
                regions: vec![fee.region],
            }),
        }
    }
    deliveries.sort_by_key(|delivery| (delivery.fee.minor, delivery.transit_days));
    let rests = |day: &Weekday| shop.calendar.weekend.contains(day);
    Ok(OfferTerms {
        country: shop.country,
        handling_days: shop.handling_days,
        working_days: Weekday::ALL.into_iter().filter(|day| !rests(day)).collect(),
        deliveries,
        returns: policies::steps::returns_in_force(tx).await?,
    })
}

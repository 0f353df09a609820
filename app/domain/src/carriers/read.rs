//! What screens show of delivery.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, Money, Weekday};
use crate::policies::read::ReturnTerms;
use crate::settings::Country;

/// A region to deliver to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The delivery fee, VAT included.
    pub fee: Money,
    /// The day an order placed now arrives there.
    pub arrives: Day,
}

/// What comes with every offer beside its price, as machines are told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferTerms {
    /// Where the shop is at home and delivers.
    pub country: Country,
    /// Working days from order to hand-over, when it is placed before the cut-off.
    pub handling_days: u32,
    /// The days that count as working days.
    pub working_days: Vec<Weekday>,
    /// Fees and days on the road, each with the regions they hold for; the cheapest and fastest first.
    pub deliveries: Vec<Delivery>,
    /// The return policy in force.
    pub returns: Option<ReturnTerms>,
}

/// A fee and the days on the road that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The fee, VAT included.
    pub fee: Money,
    /// Working days on the road.
    pub transit_days: u32,
    /// The codes of the regions.
    pub regions: Vec<String>,
}

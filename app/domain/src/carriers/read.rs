//! What screens show of delivery.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, LocalTime, Money, Weekday};
use crate::carriers::Fee;
use crate::policies::read::ReturnTerms;
use crate::settings::{Country, Holiday, Work};

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

/// Where the shop delivers, for how much and how fast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryPage {
    /// Every region, the shop's own first.
    pub regions: Vec<RegionChoice>,
    /// The code of the one prices and days are shown for.
    pub chosen: String,
    /// Until which minute of which day the days hold.
    pub order_until: LocalTime,
    /// The fee for cash on delivery.
    pub cash_fee: Money,
    /// What the region is called in the shop's country: a province, a governorate.
    pub country: Country,
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

/// How the shop works and delivers, as the console changes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryEditor {
    /// What the forms were opened on.
    pub version: i64,
    /// Hours, days, cash.
    pub work: Work,
    /// The country, whose regions there are to choose from.
    pub country: Country,
    /// Where it delivers, its own region first.
    pub fees: Vec<Fee>,
    /// Its holidays from today on.
    pub holidays: Vec<Holiday>,
}

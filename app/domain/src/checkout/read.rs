//! What the checkout page shows.

use serde::{Deserialize, Serialize};

use crate::basics::{AttemptId, LocalTime, Money};
use crate::carriers::read::RegionChoice;
use crate::cart::read::CartPage;
use crate::policies::read::ReturnTerms;
use crate::pricing::read::DiscountLine;
use crate::settings::{AddressRule, Country};

/// The checkout page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckoutPage {
    /// The attempt made for this rendering.
    pub attempt: AttemptId,
    /// What is being bought.
    pub cart: CartPage,
    /// Where the shop delivers to, with fee and promised day.
    pub regions: Vec<RegionChoice>,
    /// The country, which has its own names for the parts of an address.
    pub country: Country,
    /// Until when the promised days hold: posted back as `order_until`.
    pub order_until: LocalTime,
    /// What the order costs in each of those regions.
    pub costs: Vec<RegionCost>,
    /// What an address consists of here.
    pub address: Vec<AddressRule>,
    /// The fee for cash on delivery.
    pub cash_fee: Money,
    /// The highest total couriers collect.
    pub cash_limit: Money,
    /// VAT contained in all prices, in basis points.
    pub vat_basis_points: i64,
    /// The return policy the order will be placed under: its id is posted back as `policy`. None when the shop has
    /// no policy yet.
    pub returns: Option<ReturnTerms>,
    /// The country's calling code and an example number, for the phone field's hint.
    pub phone_hint: String,
}

impl CheckoutPage {
    /// What delivery to `region` costs before promotions; none when the shop does not deliver there. Before one is
    /// chosen (empty) it is known where every region has the same fee.
    pub fn fee_for(&self, region: &str) -> Option<Money> {
        let mut fees = self
            .regions
            .iter()
            .filter(|choice| region.is_empty() || choice.code == region)
            .map(|choice| choice.fee);
        let fee = fees.next()?;
        fees.all(|other| other == fee).then_some(fee)
    }

    /// What the order costs delivered to `region`; none as in [`Self::fee_for`].
    pub fn cost_for(&self, region: &str) -> Option<&RegionCost> {
        self.fee_for(region)?;
        // Where every region has the same fee, each costs the same.
        self.costs
            .iter()
            .find(|cost| region.is_empty() || cost.region == region)
    }

    /// The total delivered to `region`; none as in [`Self::fee_for`].
    pub fn total_for(&self, region: &str) -> Option<Money> {
        self.cost_for(region).map(|cost| cost.total)
    }

    /// The codes that are counted on, as they are posted back.
    pub fn codes_given(&self) -> String {
        let given = self.cart.codes.iter().filter(|typed| typed.problem.is_none());
        given
            .map(|typed| typed.code.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// What an order costs delivered to one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionCost {
    /// The region's code.
    pub region: String,
    /// What promotions take off goods and delivery.
    pub discounts: Vec<DiscountLine>,
    /// The fee for cash on delivery: nothing where nothing is to be collected.
    pub cash_fee: Money,
    /// What the customer pays.
    pub total: Money,
}

/// What placing an order answers with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The order's number.
    pub number: String,
    /// The signed token of the order's page.
    pub token: String,
}

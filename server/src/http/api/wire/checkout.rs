//! What an order will cost, and what it is placed with.

use domain::basics::LocalTime;
use domain::carriers::read::RegionChoice;
use domain::checkout::CheckoutForm;
use domain::checkout::read::{CheckoutPage, RegionCost};
use domain::policies::read::ReturnTerms;
use domain::settings::AddressRule;
use operations::basics::{local_time, read_rfc3339};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::cart::DiscountEntry;
use super::{AddressPartCode, Amount, Cart, CountryCode};
use crate::http::api::Asked;
use crate::http::api::sent::whole;

/// What an order of a cart will cost and be like, by region. What of it is agreed to is sent back with the order.
#[derive(Debug, Serialize, ToSchema)]
pub struct Quote {
    /// What is being bought.
    cart: Cart,
    /// The country delivered to.
    country: CountryCode,
    /// Where the shop delivers to.
    regions: Vec<Region>,
    /// Until when the promised days hold: sent back as `order_until`.
    #[schema(format = DateTime)]
    order_until: String,
    /// What an address consists of here, in the order people write it.
    address: Vec<AddressField>,
    /// How an order can be paid.
    payment_methods: Vec<PaymentMethod>,
    /// The highest total that couriers collect.
    cash_limit: Amount,
    /// VAT contained in all prices, in basis points.
    vat_basis_points: i64,
    /// The return policy in force: its id is sent back as `returns_policy`. Null when the shop has none yet.
    returns: Option<Returns>,
    /// The country's calling code and an example number.
    phone_hint: String,
}

/// A region, and what an order delivered there costs.
#[derive(Debug, Serialize, ToSchema)]
struct Region {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// The delivery fee before promotions, VAT included.
    fee: Amount,
    /// What promotions take off goods and delivery.
    discounts: Vec<DiscountEntry>,
    /// The fee for cash on delivery.
    cash_fee: Amount,
    /// What the customer pays: sent back as `agreed_total_minor`.
    total: Amount,
    /// The day an order placed now arrives.
    #[schema(format = Date)]
    arrives: String,
}

/// A part of an address and whether it must be there.
#[derive(Debug, Serialize, ToSchema)]
struct AddressField {
    /// The part.
    part: AddressPartCode,
    /// Whether it must be there.
    need: Need,
}

/// Whether a part of an address must be there.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Need {
    /// Always.
    Required,
    /// Unless another part stands for it, such as a Saudi short address.
    Alternative,
    /// Never.
    Optional,
}

/// How an order is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// The courier collects the total at the door.
    CashOnDelivery,
}

/// What a return policy grants.
#[derive(Debug, Serialize, ToSchema)]
struct Returns {
    /// Its id.
    policy: String,
    /// Its number, from 1.
    version: i64,
    /// Days after delivery within which goods may be returned; 0 is no return.
    days: i64,
    /// Who pays for it: `customer` or `shop`.
    payer: String,
}

impl From<ReturnTerms> for Returns {
    fn from(terms: ReturnTerms) -> Self {
        Self {
            policy: terms.policy.to_string(),
            version: terms.version,
            days: terms.days,
            payer: terms.payer.code().to_owned(),
        }
    }
}

impl From<AddressRule> for AddressField {
    fn from(rule: AddressRule) -> Self {
        let need = match (rule.is_required(), rule.is_optional()) {
            (true, _) => Need::Required,
            (_, true) => Need::Optional,
            _ => Need::Alternative,
        };
        Self {
            part: AddressPartCode(rule.part),
            need,
        }
    }
}

impl Region {
    fn of(region: &RegionChoice, cost: &RegionCost) -> Self {
        Self {
            code: region.code.clone(),
            name: region.name.clone(),
            fee: region.fee.into(),
            discounts: cost.discounts.iter().cloned().map(DiscountEntry::from).collect(),
            cash_fee: cost.cash_fee.into(),
            total: cost.total.into(),
            arrives: region.arrives.to_string(),
        }
    }
}

impl Quote {
    /// The quote of a cart.
    pub fn of(token: &str, page: CheckoutPage, asked: &Asked) -> Self {
        let region = |(region, cost)| Region::of(region, cost);
        Self {
            country: CountryCode(page.country),
            regions: page.regions.iter().zip(&page.costs).map(region).collect(),
            order_until: asked.moment(page.order_until),
            address: page.address.into_iter().map(AddressField::from).collect(),
            payment_methods: vec![PaymentMethod::CashOnDelivery],
            cash_limit: page.cash_limit.into(),
            vat_basis_points: page.vat_basis_points,
            returns: page.returns.map(Returns::from),
            phone_hint: page.phone_hint,
            cart: Cart::of(token, page.cart, asked),
        }
    }
}

/// An order to be placed: what is in the cart, at the total that was agreed to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Checkout)]
pub struct CheckoutEntry {
    /// How it is paid.
    payment_method: PaymentMethod,
    /// The total of the region that was agreed to, in minor units. When it is another one now, nothing is ordered.
    #[schema(minimum = 0, maximum = 1_000_000_000_000_i64)]
    #[serde(deserialize_with = "whole")]
    agreed_total_minor: i64,
    /// The codes that the total counts on, to be told which of them failed.
    #[serde(default)]
    agreed_codes: Vec<String>,
    /// Until when the promised day that was shown holds. When that is over, nothing is ordered.
    #[schema(format = DateTime)]
    order_until: Option<String>,
    /// The id of the return policy that was shown.
    #[schema(pattern = "^[0-9a-f]{32}$")]
    returns_policy: Option<String>,
    /// Who orders.
    customer: Customer,
    /// Where it goes.
    delivery: Delivery,
}

/// Who orders.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Customer {
    /// Their name.
    #[schema(min_length = 1, max_length = 80, pattern = r"^[^\x00]+$")]
    name: String,
    /// Their phone, as people of the country write it or as E.164.
    #[schema(min_length = 1, max_length = 40, pattern = r"^[^\x00]+$")]
    phone: String,
}

/// Where an order goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Delivery {
    /// The region's code.
    #[schema(min_length = 1, max_length = 20, pattern = r"^[^\x00]+$")]
    region: String,
    /// The parts of the address.
    address: AddressEntry,
    /// What to tell the shop or the courier.
    #[serde(default)]
    #[schema(max_length = 500, pattern = r"^[^\x00]*$")]
    note: String,
}

/// The parts of an address; which of them must be there, the quote says.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = Address)]
struct AddressEntry {
    city: Option<String>,
    district: Option<String>,
    area: Option<String>,
    block: Option<String>,
    street: Option<String>,
    avenue: Option<String>,
    building: Option<String>,
    floor: Option<String>,
    flat: Option<String>,
    short_address: Option<String>,
    paci_number: Option<String>,
    postcode: Option<String>,
    landmark: Option<String>,
}

impl CheckoutEntry {
    /// The form of the page, filled in with this.
    pub fn into_form(self, asked: &Asked) -> CheckoutForm {
        // The only way to pay so far: another one has to be told to the use case, and does not compile here.
        let PaymentMethod::CashOnDelivery = self.payment_method;
        let order_until = self.order_until.as_deref().and_then(|text| local(text, asked));
        let (customer, delivery) = (self.customer, self.delivery);
        let address = delivery.address;
        CheckoutForm {
            attempt: asked.attempt().to_string(),
            agreed_total: self.agreed_total_minor.to_string(),
            codes: self.agreed_codes.join(" "),
            order_until: order_until.map(|local| local.to_string()).unwrap_or_default(),
            policy: self.returns_policy.unwrap_or_default(),
            phone: customer.phone,
            name: customer.name,
            region: delivery.region,
            note: delivery.note,
            city: address.city.unwrap_or_default(),
            district: address.district.unwrap_or_default(),
            area: address.area.unwrap_or_default(),
            block: address.block.unwrap_or_default(),
            street: address.street.unwrap_or_default(),
            avenue: address.avenue.unwrap_or_default(),
            building: address.building.unwrap_or_default(),
            floor: address.floor.unwrap_or_default(),
            flat: address.flat.unwrap_or_default(),
            short_address: address.short_address.unwrap_or_default(),
            paci_number: address.paci_number.unwrap_or_default(),
            postcode: address.postcode.unwrap_or_default(),
            landmark: address.landmark.unwrap_or_default(),
        }
    }

    /// Whether the moment until which the promise holds can be read, if one was sent.
    pub fn names_a_moment(&self) -> bool {
        self.order_until
            .as_deref()
            .is_none_or(|text| read_rfc3339(text).is_some())
    }
}

fn local(text: &str, asked: &Asked) -> Option<LocalTime> {
    Some(local_time(&asked.shop.time_zone, read_rfc3339(text)?))
}

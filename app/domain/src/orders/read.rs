//! What screens show of orders.

use serde::{Deserialize, Serialize};

use super::{Stage, Step, Why};
use crate::basics::{Day, LocalTime, Money, MoneyError, OrderId};
use crate::catalog::read::Picture;
use crate::inventory::read::BundlePart;
use crate::ledger::read::PostingRow;
use crate::payments::PaymentStatus;
use crate::pricing::Taxed;
use crate::pricing::read::DiscountLine;
use crate::settings::{AddressPart, Country};

/// One step of the vertical line: what happened and what will.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineStep {
    /// What.
    pub stage: Stage,
    /// When it happened; none when it is still ahead.
    pub at: Option<LocalTime>,
}

/// What anybody with number and phone may see: status and dates only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackingPage {
    /// The order's number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// The promised day.
    pub promised: Day,
    /// Whether the promised day has passed without a delivery.
    pub late: bool,
    /// The vertical line.
    pub timeline: Vec<TimelineStep>,
}

/// The whole order, for the holder of its signed link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPage {
    /// Status and dates.
    pub tracking: TrackingPage,
    /// When it was placed.
    pub placed: LocalTime,
    /// The customer's name.
    pub name: String,
    /// The customer's phone, E.164.
    pub phone: String,
    /// Where it goes.
    pub address: OrderAddress,
    /// What was ordered.
    pub lines: Vec<OrderLine>,
    /// Every amount.
    pub money: OrderMoney,
    /// The version of the return policy that governs it; none when the shop had none.
    pub policy_version: Option<i64>,
    /// Days after delivery within which goods may be returned by that version.
    pub return_days: Option<i64>,
    /// Why it was cancelled, empty when it was not.
    pub cancel_reason: String,
}

/// Where an order goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderAddress {
    /// The country, which has its own names for the parts.
    pub country: Country,
    /// The region's name.
    pub region: String,
    /// The parts, in the order of the country's form.
    pub parts: Vec<(AddressPart, String)>,
}

/// A line of an order: what the product was called and cost when it was bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// The product's title.
    pub title: String,
    /// Its option values.
    pub label: String,
    /// Its SKU.
    pub sku: String,
    /// Its picture.
    pub picture: Picture,
    /// Units.
    pub quantity: i64,
    /// Price of one unit, VAT included.
    pub unit_price: Money,
    /// What promotions took off the line.
    pub discount: Money,
    /// Net and VAT of the line after that.
    pub amount: Taxed,
    /// What one unit is made of, when it is a bundle.
    #[serde(default)]
    pub contents: Vec<BundlePart>,
    /// Where the units are taken from: (location, units). Empty for customers.
    pub taken_from: Vec<(String, i64)>,
}

/// Every amount of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderMoney {
    /// What promotions took off, in the order they were given.
    pub discounts: Vec<DiscountLine>,
    /// Net of all lines.
    pub goods_net: Money,
    /// Delivery.
    pub delivery: Taxed,
    /// Fee for cash on delivery.
    pub cash_fee: Taxed,
    /// VAT of all of them.
    pub vat: Money,
    /// What the customer pays.
    pub total: Money,
    /// VAT rate in basis points.
    pub vat_basis_points: i64,
    /// Where the payment stands.
    pub payment: PaymentStatus,
}

impl OrderMoney {
    /// What all lines cost after promotions, VAT included.
    ///
    /// # Errors
    /// [`MoneyError`] when amounts of different currencies met.
    pub fn goods(&self) -> Result<Money, MoneyError> {
        self.total
            .minus(self.delivery.gross()?)?
            .minus(self.cash_fee.gross()?)
    }

    /// What all lines cost before promotions, VAT included.
    ///
    /// # Errors
    /// [`MoneyError`] when amounts of different currencies met.
    pub fn goods_before(&self) -> Result<Money, MoneyError> {
        self.discounts
            .iter()
            .try_fold(self.goods()?, |sum, discount| sum.plus(discount.goods))
    }

    /// What delivery costs before promotions, VAT included.
    ///
    /// # Errors
    /// [`MoneyError`] when amounts of different currencies met.
    pub fn delivery_before(&self) -> Result<Money, MoneyError> {
        self.discounts
            .iter()
            .try_fold(self.delivery.gross()?, |sum, discount| {
                sum.plus(discount.delivery)
            })
    }
}

/// A row of the order list and of the task list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRow {
    /// The order.
    pub id: OrderId,
    /// Its number.
    pub number: String,
    /// The customer's name.
    pub name: String,
    /// The customer's phone.
    pub phone: String,
    /// When it was placed.
    pub placed: LocalTime,
    /// Where it stands.
    pub stage: Stage,
    /// The promised day.
    pub promised: Day,
    /// What the customer pays.
    pub total: Money,
    /// Why it needs a person; none when it needs nobody.
    pub why: Option<Why>,
    /// The one next step.
    pub next_step: Option<Step>,
    /// When that step is due.
    pub due: Option<LocalTime>,
    /// Who has taken it: a name; none when it waits for anybody who may.
    pub owner: Option<String>,
}

/// A page of the order list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderList {
    /// The rows.
    pub rows: Vec<OrderRow>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}

/// The morning screen: what needs a person, soonest first, and the figures above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodayPage {
    /// Today, in the shop's time zone.
    pub today: Day,
    /// The tasks, soonest due first.
    pub tasks: Vec<OrderRow>,
    /// How many tasks there are in all.
    pub tasks_total: i64,
    /// Open orders that are already late at some step.
    pub late: i64,
    /// Orders that wait for confirmation.
    pub to_confirm: i64,
    /// Orders that wait in the warehouse.
    pub to_prepare: i64,
    /// Variants whose counters differ from their movements. Always zero, or something is broken.
    pub stock_mismatched: i64,
    /// When that was checked; none when it was just now, because nobody has checked yet.
    pub stock_checked: Option<LocalTime>,
    /// Cash in the hands of couriers; none for people who may not see the books.
    pub courier_cash: Option<Money>,
}

/// One entry of an order's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRow {
    /// When.
    pub at: LocalTime,
    /// What the order became.
    pub stage: Stage,
    /// Who did it: a name, or empty for the customer.
    pub actor: String,
    /// The reason or note that was given.
    pub note: String,
}

/// The console's page of one order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderDetail {
    /// The row as in the list.
    pub row: OrderRow,
    /// The language the customer ordered in.
    pub language: crate::basics::Language,
    /// Where it goes.
    pub address: OrderAddress,
    /// What the customer wrote to the shop, empty when nothing.
    pub note: String,
    /// What was ordered.
    pub lines: Vec<OrderLine>,
    /// Every amount.
    pub money: OrderMoney,
    /// What happened, oldest first.
    pub history: Vec<HistoryRow>,
    /// Its postings, oldest first; empty for people who may not see the books.
    pub postings: Vec<PostingRow>,
    /// The steps the viewer may take now, the usual one first.
    pub steps: Vec<Step>,
    /// The customer's own page, to be sent to them.
    pub link: String,
    /// Counts the changes: what a form was opened on.
    pub version: i64,
    /// The version of the return policy that governs it.
    pub policy_version: Option<i64>,
}

/// What narrows the order list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderFilter {
    /// Number, name or phone, in part.
    pub search: String,
    /// Only this stage, by code.
    pub stage: String,
    /// The key of the page.
    pub after: String,
}

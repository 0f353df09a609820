//! An order.

use app::paths;
use domain::basics::MoneyError;
use domain::orders::read::{OrderAddress, OrderLine, OrderMoney, OrderPage, TimelineStep};
use domain::pricing::Taxed;
use serde::Serialize;
use utoipa::ToSchema;

use super::cart::DiscountEntry;
use super::checkout::PaymentMethod;
use super::{AddressPartCode, Amount, CountryCode, Image, PaymentCode, StageCode};
use crate::http::api::Asked;

/// An order.
#[derive(Debug, Serialize, ToSchema)]
pub struct Order {
    /// Its number, as people call it.
    number: String,
    /// Its signed token, which opens it.
    token: String,
    /// Its page.
    url: String,
    /// When it was placed.
    #[schema(format = DateTime)]
    placed_at: String,
    /// Where it stands.
    stage: StageCode,
    /// The promised day.
    #[schema(format = Date)]
    promised: String,
    /// Whether that day has passed without a delivery.
    is_late: bool,
    /// What happened, and what is still ahead when all goes well.
    timeline: Vec<Step>,
    /// Who ordered.
    customer: OrderCustomer,
    /// Where it goes.
    address: Destination,
    /// What was ordered.
    lines: Vec<Line>,
    /// Every amount.
    amounts: Amounts,
    /// How it is paid.
    payment: Payment,
    /// The number of the return policy that governs it; null when the shop had none.
    returns_version: Option<i64>,
    /// Days after delivery within which goods may be returned by it.
    return_days: Option<i64>,
    /// Why it was cancelled; null when it was not.
    cancel_reason: Option<String>,
}

/// A step of an order.
#[derive(Debug, Serialize, ToSchema)]
struct Step {
    /// What.
    stage: StageCode,
    /// When it happened; null when it is still ahead.
    #[schema(format = DateTime)]
    at: Option<String>,
}

/// Who ordered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OrderCustomer {
    /// Their name.
    pub(super) name: String,
    /// Their phone, E.164.
    pub(super) phone: String,
}

/// Where an order goes.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Destination {
    /// The country.
    country: CountryCode,
    /// The region's name.
    region: String,
    /// The parts, in the order of the country's form.
    parts: Vec<Part>,
}

/// A part of an address.
#[derive(Debug, Serialize, ToSchema)]
struct Part {
    /// Which.
    part: AddressPartCode,
    /// What was written.
    text: String,
}

/// A line of an order: what it was called and cost when it was bought.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLine)]
pub(super) struct Line {
    /// The product's title.
    title: String,
    /// Its option values.
    label: String,
    /// Its SKU.
    sku: String,
    /// Its picture.
    picture: Image,
    /// Units.
    quantity: i64,
    /// Price of one unit, VAT included.
    unit_price: Amount,
    /// What promotions took off the line.
    discount: Amount,
    /// What is left of it.
    amount: NetAndVat,
}

/// An amount with its VAT.
#[derive(Debug, Serialize, ToSchema)]
struct NetAndVat {
    /// Without VAT.
    net: Amount,
    /// The VAT.
    vat: Amount,
    /// Both.
    gross: Amount,
}

/// Every amount of an order.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Amounts {
    /// All lines after promotions, VAT included.
    goods: Amount,
    /// What promotions took off.
    discounts: Vec<DiscountEntry>,
    /// Delivery.
    delivery: NetAndVat,
    /// The fee for cash on delivery.
    cash_fee: NetAndVat,
    /// VAT of all of them.
    vat: Amount,
    /// What the customer pays.
    total: Amount,
    /// The rate of VAT in basis points.
    vat_basis_points: i64,
}

/// How an order is paid.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Payment {
    /// How.
    method: PaymentMethod,
    /// Where it stands.
    status: PaymentCode,
}

impl Payment {
    pub(super) const fn of(money: &OrderMoney) -> Self {
        Self {
            method: PaymentMethod::CashOnDelivery,
            status: PaymentCode(money.payment),
        }
    }
}

impl NetAndVat {
    fn of(taxed: Taxed) -> Result<Self, MoneyError> {
        Ok(Self {
            net: taxed.net.into(),
            vat: taxed.tax.into(),
            gross: taxed.gross()?.into(),
        })
    }
}

impl Amounts {
    pub(super) fn of(money: OrderMoney) -> Result<Self, MoneyError> {
        Ok(Self {
            goods: money.goods()?.into(),
            discounts: money.discounts.into_iter().map(DiscountEntry::from).collect(),
            delivery: NetAndVat::of(money.delivery)?,
            cash_fee: NetAndVat::of(money.cash_fee)?,
            vat: money.vat.into(),
            total: money.total.into(),
            vat_basis_points: money.vat_basis_points,
        })
    }
}

impl Line {
    pub(super) fn of(line: OrderLine, asked: &Asked) -> Result<Self, MoneyError> {
        Ok(Self {
            title: line.title,
            label: line.label,
            sku: line.sku,
            picture: Image::of(line.picture, asked),
            quantity: line.quantity,
            unit_price: line.unit_price.into(),
            discount: line.discount.into(),
            amount: NetAndVat::of(line.amount)?,
        })
    }
}

impl From<OrderAddress> for Destination {
    fn from(address: OrderAddress) -> Self {
        let part = |(part, text)| Part {
            part: AddressPartCode(part),
            text,
        };
        Self {
            country: CountryCode(address.country),
            region: address.region,
            parts: address.parts.into_iter().map(part).collect(),
        }
    }
}

impl Step {
    fn of(step: &TimelineStep, asked: &Asked) -> Self {
        Self {
            stage: StageCode(step.stage),
            at: step.at.map(|at| asked.moment(at)),
        }
    }
}

impl Order {
    /// The order of a token.
    ///
    /// # Errors
    /// [`MoneyError`] when amounts of different currencies met.
    pub fn of(token: &str, page: OrderPage, asked: &Asked) -> Result<Self, MoneyError> {
        let lines = page.lines.into_iter().map(|line| Line::of(line, asked));
        let payment = Payment::of(&page.money);
        Ok(Self {
            number: page.tracking.number,
            token: token.to_owned(),
            url: asked.absolute(&paths::order(asked.language, token)),
            placed_at: asked.moment(page.placed),
            stage: StageCode(page.tracking.stage),
            promised: page.tracking.promised.to_string(),
            is_late: page.tracking.late,
            timeline: page
                .tracking
                .timeline
                .iter()
                .map(|step| Step::of(step, asked))
                .collect(),
            customer: OrderCustomer {
                name: page.name,
                phone: page.phone,
            },
            address: page.address.into(),
            lines: lines.collect::<Result<_, _>>()?,
            amounts: Amounts::of(page.money)?,
            payment,
            returns_version: page.policy_version,
            return_days: page.return_days,
            cancel_reason: (!page.cancel_reason.is_empty()).then_some(page.cancel_reason),
        })
    }
}

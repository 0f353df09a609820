//! What goes over the wire: structs of this version of the API, each made from what the pages show. They are not the
//! domain's own, so that a screen can change without breaking anybody's program. Amounts are whole minor units with
//! their currency, moments are RFC 3339, days `YYYY-MM-DD`, texts are in the answer's language.

mod cart;
mod catalog;
mod checkout;
mod codes;
mod listing;
mod order;
mod partner;

use domain::basics::Money;
use domain::catalog::read::Picture;
use serde::Serialize;
use utoipa::ToSchema;

pub use cart::{Cart, CodeEntry, LineEntry, UnitsEntry};
pub use catalog::{Category, Product, ShopFacts};
pub use checkout::{CheckoutEntry, Quote};
pub use codes::{
    AddressPartCode, CountryCode, CurrencyCode, LanguageCode, PaymentCode, ProductStatusCode, StageCode,
};
pub use listing::{ProductList, SearchAnswer, Suggestions};
pub use order::Order;
pub use partner::{
    AdjustmentEntry, CountEntry, PartnerOrder, PartnerOrderList, PartnerProduct, PartnerProductList,
    PriceEntry, Publication, StatusEntry, StockList,
};

use super::Asked;

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Amount {
    /// Whole minor units: 6800 halalas.
    #[schema(example = 6800)]
    pub minor: i64,
    /// Its currency.
    pub currency: CurrencyCode,
    /// The same in major units, with exactly the decimals of the currency.
    #[schema(example = "68.00", pattern = r"^-?[0-9]+\.[0-9]{2,3}$")]
    pub decimal: String,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self {
            minor: money.minor,
            currency: CurrencyCode(money.currency),
            decimal: money.to_plain_string(),
        }
    }
}

/// A picture.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Image {
    /// Its address.
    pub url: String,
    /// What it shows.
    pub alt: String,
}

impl Image {
    fn of(picture: Picture, asked: &Asked) -> Self {
        Self {
            url: asked.absolute(&picture.url),
            alt: picture.alt,
        }
    }
}

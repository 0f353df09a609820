//! What an order costs: promotions, discounts shared out over single units, VAT contained in each price; worked
//! out once and stored.

mod apply;
mod code;
mod codes_form;
mod edit;
mod limits;
mod promotion;
mod quote;
pub mod read;
mod unit;
mod vat;

pub use apply::{Discount, Line};
pub use code::{CODE_MAX, Code, NotACode};
pub use codes_form::{CheckedCodes, CodesForm};
pub use edit::{CheckedPromotion, PromotionForm};
pub use limits::{Limits, Used, UsedUp};
pub use promotion::{Conditions, Effect, Goods, Miss, Promotion, Stacking};
pub use quote::{Asked, Quote, QuotedLine, quote};
pub use unit::{UnitRun, refund};
pub use vat::Taxed;

/// The most codes one basket takes.
pub const CODES_MAX: usize = 5;

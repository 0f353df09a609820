//! What screens show of promotions.

use serde::{Deserialize, Serialize};

use super::{Code, Discount, Effect, Limits, Miss, Promotion, PromotionForm};
use crate::basics::{Currency, Language, LocalTime, Money, PromotionId, Standing, Translated};
use crate::refusal::Reason;

/// What a promotion took off a basket or an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscountLine {
    /// What shoppers call it.
    pub name: String,
    /// The code it was asked for by.
    pub code: Option<String>,
    /// Off the goods.
    pub goods: Money,
    /// Off delivery; nothing while the fee is not known.
    pub delivery: Money,
}

/// What `discounts` took off, by the names their promotions have in `language`.
pub fn discount_lines(
    discounts: &[Discount],
    promotions: &[Promotion],
    language: Language,
) -> Vec<DiscountLine> {
    let line = |discount: &Discount| {
        let by = |promotion: &&Promotion| promotion.id == discount.promotion;
        let first = promotions.iter().filter(by).min_by(|a, b| a.code.cmp(&b.code))?;
        Some(DiscountLine {
            name: first.name.in_(language).to_owned(),
            code: first.code.as_ref().map(ToString::to_string),
            goods: discount.goods,
            delivery: discount.delivery,
        })
    };
    discounts.iter().filter_map(line).collect()
}

/// A code that a shopper typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedCode {
    /// The code, in its normal form (see [`Code`]).
    pub code: String,
    /// Why it gives nothing; none when it does.
    pub problem: Option<CodeProblem>,
}

/// Why a code gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeProblem {
    /// There is no such code.
    Unknown,
    /// Its promotion has not begun.
    NotYet,
    /// Its promotion is over.
    Expired,
    /// It, or its promotion, has been used as often as it may be.
    UsedUp,
    /// It is good, but not for this order.
    NotForThis(Miss),
}

impl CodeProblem {
    /// Why a code that was typed is refused.
    pub const fn reason(self) -> Reason {
        match self {
            Self::Unknown => Reason::CouponUnknown,
            Self::NotYet => Reason::CouponNotYet,
            Self::Expired => Reason::CouponExpired,
            Self::UsedUp => Reason::CouponUsedUp,
            Self::NotForThis(_) => Reason::CouponNotForThis,
        }
    }
}

/// A row of the console's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromotionRow {
    /// The promotion.
    pub id: PromotionId,
    /// What shoppers call it, in the viewer's language.
    pub name: String,
    /// Whether it is asked for by code.
    pub by_code: bool,
    /// What it takes off.
    pub effect: Effect,
    /// Whether it runs now.
    pub standing: Standing,
    /// From when.
    pub starts: Option<LocalTime>,
    /// Until when.
    pub ends: Option<LocalTime>,
    /// Its place in the order.
    pub priority: i64,
    /// Uses so far, without those given back.
    pub used: i64,
    /// How often it may be used.
    pub limits: Limits,
}

/// A page of the console's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromotionList {
    /// The rows, newest first.
    pub rows: Vec<PromotionRow>,
    /// The shop's currency, for the form of a new one.
    pub currency: Currency,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}

/// The console's page of one promotion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromotionDetail {
    /// The row as in the list.
    pub row: PromotionRow,
    /// Its name in both languages.
    pub name: Translated,
    /// The form as it would be typed to get what it is now.
    pub form: PromotionForm,
    /// Counts the changes: what a form was opened on.
    pub version: i64,
    /// Its codes, newest first, up to a bound.
    pub codes: Vec<CodeRow>,
    /// How many codes there are in all.
    pub codes_total: i64,
    /// What it took off all orders that were not cancelled.
    pub given: Money,
}

/// A code in the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRow {
    /// The code.
    pub code: Code,
    /// Uses so far, without those given back.
    pub used: i64,
    /// The most uses.
    pub uses_max: Option<i64>,
}

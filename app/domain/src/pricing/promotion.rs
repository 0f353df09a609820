//! A promotion: what it takes off, of which goods, under which conditions, and in which order with others.

use serde::{Deserialize, Serialize};

use super::Code;
use crate::basics::{CategoryId, Money, ProductId, PromotionId, Translated};
use crate::coded;

/// What a promotion takes off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// A share of what its goods cost.
    Percent {
        /// Hundredths of a percent, 1 to 10 000.
        basis_points: i64,
    },
    /// An amount off its goods, at most what they cost.
    Fixed {
        /// The amount.
        off: Money,
    },
    /// The delivery fee.
    FreeDelivery,
    /// Of every `buy` + `get` units the cheapest `get` at a share off.
    BuyGet {
        /// Units paid in full …
        buy: i64,
        /// … for every so many reduced ones …
        get: i64,
        /// … by this much.
        basis_points: i64,
    },
}

/// Which goods a promotion is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Goods {
    /// Everything.
    #[default]
    All,
    /// What stands in one of these categories.
    Categories(Vec<CategoryId>),
    /// These products.
    Products(Vec<ProductId>),
}

impl Goods {
    /// Whether a product in a category is among them.
    pub fn contain(&self, product: ProductId, category: Option<CategoryId>) -> bool {
        match self {
            Self::All => true,
            Self::Categories(categories) => category.is_some_and(|id| categories.contains(&id)),
            Self::Products(products) => products.contains(&product),
        }
    }
}

/// What an order must be like.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Conditions {
    /// The goods it is about.
    pub goods: Goods,
    /// What all goods of the basket must cost at least, before any promotion: the subtotal shoppers see.
    pub minimum: Option<Money>,
    /// Whether it is only for the first order of a phone.
    pub first_order: bool,
}

coded! {
    /// How a promotion gets on with others.
    Stacking {
        /// Others may be given beside it.
        Stacks => "stacks",
        /// It is given alone.
        Exclusive => "exclusive",
    }
}

/// A promotion that runs and has uses left; whether an order fulfils its conditions is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotion {
    /// The promotion.
    pub id: PromotionId,
    /// What shoppers call it.
    pub name: Translated,
    /// The code it was asked for by; none for one that gives itself.
    pub code: Option<Code>,
    /// What it takes off.
    pub effect: Effect,
    /// What an order must be like.
    pub conditions: Conditions,
    /// Lower numbers come first; among equals the older one.
    pub priority: i64,
    /// How it gets on with others.
    pub stacking: Stacking,
}

/// Why a promotion that runs gives nothing to this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Miss {
    /// The goods cost too little.
    Minimum {
        /// By so much.
        missing: Money,
    },
    /// None of its goods, or too few of them, are in the basket.
    Goods,
    /// It is for the first order of a customer.
    FirstOrder,
    /// This customer has had it as often as anybody may.
    CustomerLimit,
    /// It, or one given before it, is given alone.
    Stacking,
    /// Nothing is left that it could take off.
    NothingLeft,
}

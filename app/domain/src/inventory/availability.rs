//! What a shopper is told about stock.

use serde::{Deserialize, Serialize};

/// Whether a variant can be bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Availability {
    /// Yes.
    InStock,
    /// Yes, but only so many are left.
    Few(i64),
    /// No.
    SoldOut,
}

impl Availability {
    /// At and below this many units the shopper is told how many are left.
    const FEW: i64 = 3;

    /// What to say when `sellable` units are on the shelf and unclaimed.
    pub const fn of(sellable: i64) -> Self {
        match sellable {
            i64::MIN..=0 => Self::SoldOut,
            1..=Self::FEW => Self::Few(sellable),
            _ => Self::InStock,
        }
    }

    /// Whether there is none to be bought.
    pub const fn is_sold_out(self) -> bool {
        matches!(self, Self::SoldOut)
    }
}

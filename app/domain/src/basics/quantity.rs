//! How many units of one variant.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::digits::latin_digits;

/// One to [`Quantity::MAX`] units of one variant in a cart or an order line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(i64);

/// Not a quantity somebody buys: zero, negative or absurd.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a quantity is between 1 and {}", Quantity::MAX)]
pub struct QuantityOutOfRange;

impl Quantity {
    /// The most units one line takes.
    pub const MAX: i64 = 999;

    /// The units.
    pub const fn units(self) -> i64 {
        self.0
    }
}

impl FromStr for Quantity {
    type Err = QuantityOutOfRange;
    /// Reads what was typed, in digits of any script.
    fn from_str(typed: &str) -> Result<Self, QuantityOutOfRange> {
        let units: i64 = latin_digits(typed.trim())
            .parse()
            .map_err(|_| QuantityOutOfRange)?;
        Self::try_from(units)
    }
}

impl TryFrom<i64> for Quantity {
    type Error = QuantityOutOfRange;
    fn try_from(units: i64) -> Result<Self, QuantityOutOfRange> {
        if (1..=Self::MAX).contains(&units) {
            Ok(Self(units))
        } else {
            Err(QuantityOutOfRange)
        }
    }
}

impl From<Quantity> for i64 {
    fn from(quantity: Quantity) -> i64 {
        quantity.0
    }
}

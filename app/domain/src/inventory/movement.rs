//! Why stock changes.

use crate::basics::latin_digits;
use crate::coded;

coded! {
    /// The reason of a movement.
    MovementReason {
        /// The first count of a variant at a location.
        OpeningBalance => "opening_balance",
        /// A person counted or found otherwise.
        Correction => "correction",
        /// Handed over to a courier.
        Shipped => "shipped",
        /// Came back refused and fit for sale.
        ReturnedRefused => "returned_refused",
        /// An import that was asked to set stock.
        Import => "import",
    }
}

/// The most units a person can claim to have counted in one place.
pub const COUNTED_MAX: i64 = 1_000_000;

/// The most different things a bundle is made of.
pub const COMPONENTS_MAX: usize = 20;

/// The most units of one thing in a bundle.
pub const COMPONENT_UNITS_MAX: i64 = 99;

/// A count of units as it was typed.
pub fn parse_count(typed: &str) -> Option<i64> {
    let units = latin_digits(typed.trim()).parse::<i64>().ok()?;
    (0..=COUNTED_MAX).contains(&units).then_some(units)
}

/// How many units stay free when `on_hand` becomes `counted` while `held` are claimed, or none when orders
/// hold more than that.
pub const fn free_after(counted: i64, held: i64) -> Option<i64> {
    if counted >= held && counted >= 0 {
        Some(counted - held)
    } else {
        None
    }
}

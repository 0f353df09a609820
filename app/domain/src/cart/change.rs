//! What changed under a cart since its lines were last looked at.

use serde::{Deserialize, Serialize};

use crate::basics::Money;

/// One change, told to the shopper beside the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CartChange {
    /// The price of a unit.
    Price {
        /// When the line was last changed by the shopper.
        before: Money,
        /// Now.
        now: Money,
    },
    /// Fewer are left than the line asks for.
    Fewer {
        /// What the line asks for.
        wanted: i64,
        /// What can be had.
        available: i64,
    },
    /// Nothing is left, or it is no longer sold.
    Gone,
}

/// What changed for a line of `wanted` units last seen at `seen`, when a unit costs `now` and `available` can
/// be had.
pub fn changes_of(seen: Money, now: Money, wanted: i64, available: i64) -> Vec<CartChange> {
    let mut changes = Vec::new();
    if available <= 0 {
        changes.push(CartChange::Gone);
    } else if available < wanted {
        changes.push(CartChange::Fewer { wanted, available });
    }
    if seen != now {
        changes.push(CartChange::Price { before: seen, now });
    }
    changes
}

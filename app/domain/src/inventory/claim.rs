//! The claim of an order line on units at one location. A reservation is not an allocation: the first is made
//! by placing, the second by a person who confirmed that the order is real.

use crate::basics::life;
use crate::coded;

coded! {
    /// Where a claim stands.
    ClaimStatus {
        /// Placed, not confirmed.
        Reserved => "reserved",
        /// Confirmed: belongs to the order.
        Allocated => "allocated",
        /// Taken from the shelf.
        Picked => "picked",
        /// Left the house; the units are no longer on hand.
        Shipped => "shipped",
        /// Given back; the units are free again.
        Released => "released",
    }
}

coded! {
    /// What happens to a claim.
    ClaimEvent {
        /// The order was confirmed.
        Allocate => "allocate",
        /// The units were picked.
        Pick => "pick",
        /// The parcel was handed over.
        Ship => "ship",
        /// The order was cancelled.
        Release => "release",
    }
}

use ClaimEvent::{Allocate, Pick, Release, Ship};
use ClaimStatus::{Allocated, Picked, Released, Reserved, Shipped};

/// The life of a claim.
const LIFE: &[(ClaimStatus, ClaimEvent, ClaimStatus)] = &[
    (Reserved, Allocate, Allocated),
    (Allocated, Pick, Picked),
    (Picked, Ship, Shipped),
    (Reserved, Release, Released),
    (Allocated, Release, Released),
    (Picked, Release, Released),
];

impl ClaimStatus {
    /// Where `event` leads, or none when it is not possible here.
    pub fn after(self, event: ClaimEvent) -> Option<Self> {
        life::next(LIFE, self, event)
    }

    /// Whether units are held for it: they are on hand but nobody else may have them.
    pub const fn holds_units(self) -> bool {
        matches!(self, Self::Reserved | Self::Allocated | Self::Picked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_released_or_shipped_but_never_both_or_twice() {
        for status in [Shipped, Released] {
            for event in ClaimEvent::ALL {
                assert_eq!(status.after(*event), None, "{status:?} {event:?}");
            }
        }
    }
}

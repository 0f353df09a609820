//! The summary of an order as people speak of it, and the steps that lead on from there. It is derived from the
//! order and its shipment (`fulfilment::stage_of`), never stored as a status of its own.

use serde::{Deserialize, Serialize};

use crate::accounts::Permission;
use crate::coded;

coded! {
    /// Where an order stands as people speak of it.
    Stage {
        /// Waits to be confirmed.
        Placed => "placed",
        /// Confirmed, waits to be picked.
        Confirmed => "confirmed",
        /// Picked, waits to be inspected and packed.
        Picked => "picked",
        /// Packed, waits for the courier.
        Packed => "packed",
        /// With the courier.
        OnTheWay => "on_the_way",
        /// Delivered, cash with the courier.
        Delivered => "delivered",
        /// Refused at the door, on its way back.
        Refused => "refused",
        /// Back in the house.
        Returned => "returned",
        /// Cancelled.
        Cancelled => "cancelled",
    }
}

/// Why an order is in the task list or marked in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Waits for confirmation.
    ToConfirm,
    /// Waits for confirmation longer than the shop wants.
    UnconfirmedTooLong,
    /// Waits in the warehouse.
    ToPrepare,
    /// Should have been handed over already: the cut-off has passed.
    PastCutoff,
    /// With the courier, promised for later.
    OnTheWay,
    /// Its promised day has passed.
    PastPromise,
    /// Refused; the parcel must come back and be checked.
    ComingBack,
    /// Refused, and not back in time.
    NotBackYet,
}

impl Why {
    /// Whether something is already late.
    pub const fn is_late(self) -> bool {
        matches!(
            self,
            Self::UnconfirmedTooLong | Self::PastCutoff | Self::PastPromise | Self::NotBackYet
        )
    }
}

/// A step a person takes to move an order on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Confirm with the customer.
    Confirm,
    /// Take the units from the shelf.
    Pick,
    /// Inspect and pack them.
    Pack,
    /// Give the parcel to the courier.
    HandOver,
    /// Record the delivery with its cash.
    Deliver,
    /// Record that it was refused at the door.
    Refuse,
    /// Take the refused parcel back in.
    ReceiveBack,
    /// Cancel the order.
    Cancel,
}

impl Stage {
    /// The one step that comes next, or none when nothing is left to do.
    pub const fn next_step(self) -> Option<Step> {
        match self {
            Self::Placed => Some(Step::Confirm),
            Self::Confirmed => Some(Step::Pick),
            Self::Picked => Some(Step::Pack),
            Self::Packed => Some(Step::HandOver),
            Self::OnTheWay => Some(Step::Deliver),
            Self::Refused => Some(Step::ReceiveBack),
            Self::Delivered | Self::Returned | Self::Cancelled => None,
        }
    }

    /// Whether an order can still be cancelled: until it leaves the house.
    pub const fn can_be_cancelled(self) -> bool {
        matches!(self, Self::Placed | Self::Confirmed | Self::Picked | Self::Packed)
    }

    /// Every step possible here, the usual one first.
    pub fn steps(self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.next_step().into_iter().collect();
        if self == Self::OnTheWay {
            steps.push(Step::Refuse);
        }
        if self.can_be_cancelled() {
            steps.push(Step::Cancel);
        }
        steps
    }

    /// The stages that are still ahead when all goes well.
    pub fn ahead(self) -> &'static [Self] {
        const WAY: &[Stage] = &[
            Stage::Placed,
            Stage::Confirmed,
            Stage::Picked,
            Stage::Packed,
            Stage::OnTheWay,
            Stage::Delivered,
        ];
        match (WAY.iter().position(|stage| *stage == self), self) {
            (Some(index), _) => &WAY[index + 1..],
            (None, Self::Refused) => &[Self::Returned],
            (None, _) => &[],
        }
    }

    /// Whether the promise still stands open: the customer waits for a parcel.
    pub const fn is_promised(self) -> bool {
        matches!(
            self,
            Self::Placed | Self::Confirmed | Self::Picked | Self::Packed | Self::OnTheWay
        )
    }
}

/// Why an order needs a person now, given which of its moments have passed; none when it needs nobody.
pub const fn why(stage: Stage, passed: Passed) -> Option<Why> {
    match stage {
        Stage::Delivered | Stage::Returned | Stage::Cancelled => None,
        Stage::Refused if passed.due => Some(Why::NotBackYet),
        Stage::Refused => Some(Why::ComingBack),
        _ if passed.promise => Some(Why::PastPromise),
        Stage::OnTheWay => Some(Why::OnTheWay),
        _ if passed.hand_over => Some(Why::PastCutoff),
        Stage::Placed if passed.confirmation => Some(Why::UnconfirmedTooLong),
        Stage::Placed => Some(Why::ToConfirm),
        Stage::Confirmed | Stage::Picked | Stage::Packed => Some(Why::ToPrepare),
    }
}

/// Which moments of an order have passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// It should have been confirmed.
    pub confirmation: bool,
    /// It should have been handed over.
    pub hand_over: bool,
    /// Its promised day is over.
    pub promise: bool,
    /// Its next step should have been taken.
    pub due: bool,
}

impl Step {
    /// Who may take it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Confirm | Self::Cancel => Permission::ManageOrders,
            Self::Pick | Self::Pack | Self::HandOver | Self::ReceiveBack => Permission::FulfilOrders,
            Self::Deliver | Self::Refuse => Permission::SettleDeliveries,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_open_order_has_exactly_one_next_step() {
        for stage in Stage::ALL {
            let is_over = matches!(stage, Stage::Delivered | Stage::Returned | Stage::Cancelled);
            assert_eq!(stage.next_step().is_none(), is_over, "{stage:?}");
        }
    }

    #[test]
    fn an_order_past_its_cut_off_or_its_promise_says_so() {
        let passed = |confirmation, hand_over, promise| Passed {
            confirmation,
            hand_over,
            promise,
            due: confirmation,
        };
        let cases = [
            (Stage::Placed, passed(false, false, false), Some(Why::ToConfirm)),
            (
                Stage::Placed,
                passed(true, false, false),
                Some(Why::UnconfirmedTooLong),
            ),
            (Stage::Placed, passed(true, true, false), Some(Why::PastCutoff)),
            (Stage::Packed, passed(true, false, false), Some(Why::ToPrepare)),
            (Stage::Packed, passed(true, true, true), Some(Why::PastPromise)),
            (Stage::OnTheWay, passed(true, true, false), Some(Why::OnTheWay)),
            (Stage::OnTheWay, passed(true, true, true), Some(Why::PastPromise)),
            (Stage::Refused, passed(false, true, true), Some(Why::ComingBack)),
            (Stage::Refused, passed(true, true, true), Some(Why::NotBackYet)),
            (Stage::Delivered, passed(true, true, true), None),
        ];
        for (stage, passed, reason) in cases {
            assert_eq!(why(stage, passed), reason, "{stage:?} {passed:?}");
        }
    }

    #[test]
    fn a_shipped_order_cannot_be_cancelled() {
        for stage in [
            Stage::OnTheWay,
            Stage::Delivered,
            Stage::Refused,
            Stage::Returned,
            Stage::Cancelled,
        ] {
            assert!(!stage.steps().contains(&Step::Cancel), "{stage:?}");
        }
    }
}

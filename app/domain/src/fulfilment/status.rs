//! The life of a shipment.

use crate::basics::life;
use crate::coded;

coded! {
    /// Where a shipment stands.
    ShipmentStatus {
        /// To be picked.
        Planned => "planned",
        /// Picked.
        Picked => "picked",
        /// Inspected and packed.
        Packed => "packed",
        /// With the courier.
        HandedOver => "handed_over",
        /// With the customer.
        Delivered => "delivered",
        /// Refused at the door, on its way back.
        Refused => "refused",
        /// Back in the house.
        Returned => "returned",
        /// Not needed any more.
        Void => "void",
    }
}

coded! {
    /// What happens to a shipment.
    ShipmentEvent {
        /// The units were taken from the shelf.
        Pick => "pick",
        /// They were inspected and packed.
        Pack => "pack",
        /// The courier took the parcel.
        HandOver => "hand_over",
        /// The customer took it and paid.
        Deliver => "deliver",
        /// The customer refused it.
        Refuse => "refuse",
        /// The parcel came back.
        ReceiveBack => "receive_back",
        /// The order was cancelled.
        Cancel => "cancel",
    }
}

coded! {
    /// What a refused parcel was found to be when it came back.
    ReturnedAs {
        /// Fit for sale: back on the shelf.
        Sellable => "sellable",
        /// Not fit for sale: not counted as stock again.
        Damaged => "damaged",
    }
}

use ShipmentEvent as E;
use ShipmentStatus as S;

const LIFE: &[(S, E, S)] = &[
    (S::Planned, E::Pick, S::Picked),
    (S::Picked, E::Pack, S::Packed),
    (S::Packed, E::HandOver, S::HandedOver),
    (S::HandedOver, E::Deliver, S::Delivered),
    (S::HandedOver, E::Refuse, S::Refused),
    (S::Refused, E::ReceiveBack, S::Returned),
    (S::Planned, E::Cancel, S::Void),
    (S::Picked, E::Cancel, S::Void),
    (S::Packed, E::Cancel, S::Void),
];

impl ShipmentStatus {
    /// Where `event` leads, or none when it is not possible here.
    pub fn after(self, event: ShipmentEvent) -> Option<Self> {
        life::next(LIFE, self, event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_the_house_unpacked_and_nothing_delivered_comes_back_this_way() {
        assert_eq!(S::Planned.after(E::HandOver), None);
        assert_eq!(S::Picked.after(E::HandOver), None);
        assert_eq!(S::Delivered.after(E::Refuse), None);
        assert_eq!(S::HandedOver.after(E::Cancel), None);
    }
}

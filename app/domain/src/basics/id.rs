//! Typed, time-sortable ids (UUID version 7). Human numbers are separate and never keys.
//!
//! An id is not made here: new ids come from the id source of `Ops`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The text is not an id of ours (32 hexadecimal digits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an id that the id source made or the database returned.
            pub const fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.simple().fmt(f) }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                if text.len() != 32 { return Err(NotAnId); }
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self { Self(uuid) }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> { to.collect_str(self) }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A staff user.
    UserId,
    /// An entry of the audit trail.
    AuditId,
    /// A double-entry posting.
    PostingId,
    /// A published version of a policy.
    PolicyId,
    /// A product.
    ProductId,
    /// A sellable variant of a product.
    VariantId,
    /// A category of the storefront.
    CategoryId,
    /// What products are, such as cups.
    TypeId,
    /// Something that can be said of products.
    AttributeId,
    /// Who makes a product.
    BrandId,
    /// A picture of a product.
    ImageId,
    /// A collection of products.
    CollectionId,
    /// A condition of a collection's rule.
    ConditionId,
    /// A sheet of products that somebody sent in.
    SheetId,
    /// A report of what a sheet changes.
    ReportId,
    /// A save of the grid.
    SaveId,
    /// A pair of synonyms for the search.
    SynonymId,
    /// A change that the search index follows.
    ChangeId,
    /// A place that holds stock: a warehouse.
    LocationId,
    /// A stock movement.
    MovementId,
    /// A claim of an order on units of stock.
    ClaimId,
    /// A guest's cart.
    CartId,
    /// An order.
    OrderId,
    /// A line of an order.
    LineId,
    /// A row of a status history.
    HistoryId,
    /// A payment.
    PaymentId,
    /// A shipment.
    ShipmentId,
    /// One attempt to place an order: made when the checkout page is rendered.
    AttemptId,
    /// An event in the outbox.
    EventId,
    /// A promotion.
    PromotionId,
    /// One order's use of a promotion.
    UseId,
    /// A program's request that may be repeated without being done twice.
    KeyedRequestId,
    /// A key of a partner's program.
    PartnerKeyId,
    /// Where a partner's program is told things.
    EndpointId,
    /// A message to a partner's program.
    DeliveryId,
    /// Somebody's turn to work on such a request.
    LeaseId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text_and_nothing_else_does() {
        let text = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6";
        assert_eq!(text.parse::<OrderId>().unwrap().to_string(), text);
        for bad in [
            "",
            "x",
            "0198c1a2-b3c4-7d5e-8f90-a1b2c3d4e5f6",
            "zz98c1a2b3c47d5e8f90a1b2c3d4e5f6",
            "\0",
        ] {
            assert_eq!(bad.parse::<OrderId>(), Err(NotAnId), "{bad:?}");
        }
    }
}

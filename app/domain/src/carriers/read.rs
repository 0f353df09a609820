//! What screens show of delivery.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, Money};

/// A region to deliver to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The delivery fee, VAT included.
    pub fee: Money,
    /// The day an order placed now arrives there.
    pub arrives: Day,
}

//! What the console shows of the shop itself.

use serde::{Deserialize, Serialize};

use super::{Country, Profile};
use crate::basics::Currency;

/// The shop as its owner changes it, and what of it stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopEditor {
    /// What the form was opened on.
    pub version: i64,
    /// What can be changed.
    pub profile: Profile,
    /// Where it is at home.
    pub country: Country,
    /// The one currency it sells in.
    pub currency: Currency,
    /// IANA time zone of its working day.
    pub time_zone: String,
}

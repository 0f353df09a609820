//! The shop's own settings.

use serde::{Deserialize, Serialize};

use crate::basics::{Calendar, Currency, Language, Money, Translated};

use super::Country;

/// What the shop is and how it works. One row; changed in the console, never in code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shop {
    /// Its name.
    pub name: Translated,
    /// Where it is at home.
    pub country: Country,
    /// The one currency it sells in.
    pub currency: Currency,
    /// VAT contained in its prices, in basis points.
    pub vat_basis_points: i64,
    /// IANA time zone of its working day.
    pub time_zone: String,
    /// The language of `/`.
    pub default_language: Language,
    /// Whether the storefront is offered in both languages.
    pub both_languages: bool,
    /// What order numbers begin with: `DS` gives `DS-10001`.
    pub order_prefix: String,
    /// Orders placed after this minute of a working day are handled from the next one.
    pub cutoff_minute: u16,
    /// Working days from order to hand-over (0 = the same day before the cut-off).
    pub handling_days: u32,
    /// Minutes within which a new order should be confirmed.
    pub confirm_within_minutes: u32,
    /// The fee for cash on delivery, VAT included.
    pub cash_fee: Money,
    /// The highest total that couriers collect.
    pub cash_limit: Money,
    /// Working days of shop and couriers.
    pub calendar: Calendar,
}

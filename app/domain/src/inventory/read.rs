//! What screens show of stock.

use serde::{Deserialize, Serialize};

use super::MovementReason;
use crate::basics::{LocalTime, LocationId, ProductId, VariantId};

/// Stock of a variant at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelRow {
    /// Where.
    pub location: LocationId,
    /// That location's name.
    pub location_name: String,
    /// Units there.
    pub on_hand: i64,
    /// Of those, units that orders hold.
    pub held: i64,
}

impl LevelRow {
    /// Units that can be sold.
    pub const fn free(&self) -> i64 {
        self.on_hand - self.held
    }
}

/// A row of the stock screen: one variant at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockRow {
    /// The product.
    pub product: ProductId,
    /// The variant.
    pub variant: VariantId,
    /// Product and options.
    pub title: String,
    /// Its SKU.
    pub sku: String,
    /// Stock at the location.
    pub level: LevelRow,
}

/// A page of the stock screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockPage {
    /// The rows.
    pub rows: Vec<StockRow>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
    /// The newest movements, when one variant is shown.
    pub movements: Vec<MovementRow>,
    /// What the newest check of the counters found; none before the first.
    pub checked: Option<StockCheck>,
}

/// A comparison of all counters with their movements and claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockCheck {
    /// When.
    pub at: LocalTime,
    /// Variants whose counters differed at some place. Always zero, or something is broken.
    pub mismatched: i64,
}

/// One movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovementRow {
    /// When.
    pub at: LocalTime,
    /// Where.
    pub location_name: String,
    /// Units added (negative: taken).
    pub delta: i64,
    /// Why.
    pub reason: MovementReason,
    /// What the person wrote.
    pub note: String,
    /// Who.
    pub actor: String,
    /// The order it belongs to, as (id, number).
    pub order: Option<(String, String)>,
}

/// Something a bundle holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundlePart {
    /// The variant.
    pub variant: VariantId,
    /// The product's title.
    pub title: String,
    /// Its option values.
    pub label: String,
    /// Its SKU.
    pub sku: String,
    /// Units in one bundle.
    pub units: i64,
    /// `/p/{slug}` where it is sold alone, too.
    pub slug: Option<String>,
    /// Where an order's units of it are taken from: (location, units). Empty for customers.
    pub taken_from: Vec<(String, i64)>,
}

/// A component of a bundle in the editor, or a variant that may become one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComponentRow {
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// Product and options.
    pub title: String,
    /// Its SKU.
    pub sku: String,
    /// Units in one bundle; 1 for what may become one.
    pub units: i64,
    /// Units of it that can be sold.
    pub free: i64,
}

//! What the cart page shows.

use serde::{Deserialize, Serialize};

use super::CartChange;
use crate::basics::{Money, VariantId};
use crate::catalog::read::Picture;

/// The cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartPage {
    /// Its lines, oldest first.
    pub lines: Vec<CartLine>,
    /// Units of all lines that can be bought.
    pub count: i64,
    /// What they cost, VAT included, without delivery.
    pub goods_total: Money,
}

impl CartPage {
    /// Whether some line must be changed before the order can be placed.
    pub fn is_blocked(&self) -> bool {
        let blocks = |change: &CartChange| matches!(change, CartChange::Fewer { .. } | CartChange::Gone);
        self.lines.iter().any(|line| line.changes.iter().any(blocks))
    }
}

/// A line of the cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// What.
    pub variant: VariantId,
    /// `/p/{slug}` of its product.
    pub slug: String,
    /// The product's title.
    pub title: String,
    /// Its option values, "clay · 200 ml"; empty for a single variant.
    pub label: String,
    /// Its picture.
    pub picture: Picture,
    /// Price of one unit now.
    pub unit_price: Money,
    /// Units asked for.
    pub quantity: i64,
    /// Price of them all.
    pub total: Money,
    /// Units that can be had.
    pub available: i64,
    /// What changed since the shopper last changed the line.
    pub changes: Vec<CartChange>,
}

//! What the cart page shows.

use serde::{Deserialize, Serialize};

use super::{CartChange, changes_of};
use crate::basics::{Money, VariantId};
use crate::catalog::read::Picture;
use crate::pricing::read::{DiscountLine, TypedCode};

/// The cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartPage {
    /// Its lines, oldest first.
    pub lines: Vec<CartLine>,
    /// Units of all lines that can be bought.
    pub count: i64,
    /// What they cost, VAT included, without delivery and before promotions.
    pub goods_total: Money,
    /// What promotions take off.
    pub discounts: Vec<DiscountLine>,
    /// The codes that were typed.
    pub codes: Vec<TypedCode>,
    /// What the goods cost after promotions; none while only the shop knows, because the page has changed.
    pub to_pay: Option<Money>,
    /// Whether promotions are in play: if none is, the page knows itself what a change costs.
    pub has_promotions: bool,
}

impl CartPage {
    /// Whether some line must be changed before the order can be placed.
    pub fn is_blocked(&self) -> bool {
        let blocks = |change: &CartChange| matches!(change, CartChange::Fewer { .. } | CartChange::Gone);
        self.lines.iter().any(|line| line.changes.iter().any(blocks))
    }

    /// The cart as it will be with `units` of `variant` (none removes the line), should the shop agree: what is
    /// shown while it is asked.
    #[must_use]
    pub fn with_units(mut self, variant: VariantId, units: i64) -> Self {
        if units <= 0 {
            self.lines.retain(|line| line.variant != variant);
        }
        for line in self.lines.iter_mut().filter(|line| line.variant == variant) {
            // A sum that does not fit stays as it is until the shop has refused the quantity.
            line.total = line.unit_price.times(units).unwrap_or(line.total);
            line.quantity = units;
            line.changes = changes_of(line.unit_price, line.unit_price, units, line.available);
        }
        let buyable = self.lines.iter().filter(|line| line.available > 0);
        self.count = buyable.clone().map(|line| line.quantity).sum();
        let nothing = Money::zero(self.goods_total.currency);
        self.goods_total = buyable.fold(nothing, |sum, line| sum.plus(line.total).unwrap_or(sum));
        self.discounts.clear();
        self.to_pay = (!self.has_promotions).then_some(self.goods_total);
        self
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

//! Many variants at once: prices, stock and state as rows that are edited together, and what became of each.

use serde::{Deserialize, Serialize};

use super::ProductStatus;
use crate::basics::{Currency, LocalTime, ProductId, SaveId, VariantId};
use crate::refusal::Refusal;

/// The most rows that are saved together.
pub const GRID_ROWS_MAX: usize = 100;

/// A variant in the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// The product's title.
    pub title: String,
    /// Its option values.
    pub label: String,
    /// Its SKU.
    pub sku: String,
    /// What it costs, as it would be typed; likewise the next two.
    pub price: String,
    /// The former price; empty for none.
    pub compare_at: String,
    /// Units on the shelf; nothing for a bundle.
    pub on_hand: String,
    /// Units that orders hold.
    pub held: i64,
    /// Where its product stands.
    pub status: ProductStatus,
    /// When its product will be seen, in the shop's time zone; then its state is changed on its own page only.
    pub scheduled: Option<LocalTime>,
    /// Whether it is its product's first row here, on which the product's state is changed.
    pub is_first: bool,
    /// Whether it is made of other variants; then it has no stock of its own.
    pub is_bundle: bool,
}

/// A page of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridPage {
    /// The rows.
    pub rows: Vec<GridRow>,
    /// The key of the next page.
    pub next: Option<String>,
    /// The currency of the prices.
    pub currency: Currency,
    /// The place whose stock is shown and corrected: the shop's first.
    pub location_name: String,
    /// The asking person's last save that can be taken back.
    pub last: Option<GridSave>,
}

/// A save that can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridSave {
    /// Which.
    pub id: SaveId,
    /// When it was.
    pub at: LocalTime,
    /// How many rows it changed.
    pub rows: i64,
}

/// A row as it was typed, and as it stood there before. A row is saved only where it still stands so.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GridEdit {
    /// The variant.
    pub variant: String,
    /// What it is to cost.
    pub price: String,
    /// The former price.
    pub compare_at: String,
    /// Units on the shelf.
    pub on_hand: String,
    /// Where its product is to stand; empty where that is not offered.
    pub status: String,
    /// What it cost.
    pub was_price: String,
    /// The former price before.
    pub was_compare_at: String,
    /// Units there were.
    pub was_on_hand: String,
    /// Where its product stood.
    pub was_status: String,
}

/// A cell of a row that is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridCell {
    /// What the variant costs.
    Price,
    /// What it cost before.
    CompareAt,
    /// Units on the shelf.
    OnHand,
    /// Where its product stands.
    Status,
}

impl GridEdit {
    /// Whether a price was changed.
    pub fn changes_price(&self) -> bool {
        differ(&self.price, &self.was_price) || differ(&self.compare_at, &self.was_compare_at)
    }

    /// Whether the stock was changed. A row of somebody who may not change it does not say it.
    pub fn changes_stock(&self) -> bool {
        !self.was_on_hand.is_empty() && differ(&self.on_hand, &self.was_on_hand)
    }

    /// Whether the state was changed.
    pub fn changes_status(&self) -> bool {
        !self.status.is_empty() && self.status != self.was_status
    }

    /// Whether the product is to be published.
    pub fn publishes(&self) -> bool {
        self.status == ProductStatus::Published.code()
    }

    /// Whether anything was changed.
    pub fn changes_anything(&self) -> bool {
        self.changes_price() || self.changes_stock() || self.changes_status()
    }

    /// What was typed into `cell` otherwise than it stood there. Only that is shown again where the row was refused: what
    /// nobody typed may be another by now, and must not go back to what it was.
    pub fn typed(&self, cell: GridCell) -> Option<&str> {
        let (typed, was) = match cell {
            GridCell::Price => (&self.price, &self.was_price),
            GridCell::CompareAt => (&self.compare_at, &self.was_compare_at),
            GridCell::OnHand => (&self.on_hand, &self.was_on_hand),
            GridCell::Status => (&self.status, &self.was_status),
        };
        let is_said = match cell {
            GridCell::Price | GridCell::CompareAt => true,
            GridCell::OnHand => self.changes_stock(),
            GridCell::Status => self.changes_status(),
        };
        (is_said && differ(typed, was)).then_some(typed.as_str())
    }

    /// The row without what it was to become: of a change that was to be taken back nothing is shown as typed.
    #[must_use]
    pub fn untyped(self) -> Self {
        Self {
            variant: self.variant,
            ..Self::default()
        }
    }

    /// The same change the other way.
    #[must_use]
    pub fn taken_back(self) -> Self {
        Self {
            variant: self.variant,
            price: self.was_price,
            compare_at: self.was_compare_at,
            on_hand: self.was_on_hand,
            status: self.was_status,
            was_price: self.price,
            was_compare_at: self.compare_at,
            was_on_hand: self.on_hand,
            was_status: self.status,
        }
    }
}

fn differ(typed: &str, before: &str) -> bool {
    typed.trim() != before.trim()
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GridOutcome {
    /// How many rows were changed.
    pub saved: i64,
    /// The rows that were not, and why.
    pub refused: Vec<GridRefused>,
}

/// A row that was not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRefused {
    /// What was typed; of a save that was to be taken back only which row it was.
    pub edit: GridEdit,
    /// Why it was not saved.
    pub refusal: Refusal,
}

impl GridOutcome {
    /// What was refused of a variant.
    pub fn refused(&self, variant: VariantId) -> Option<&GridRefused> {
        let id = variant.to_string();
        self.refused.iter().find(|refused| refused.edit.variant == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(price: &str, on_hand: &str, status: &str) -> GridEdit {
        let text = str::to_owned;
        GridEdit {
            price: text(price),
            on_hand: text(on_hand),
            status: text(status),
            was_price: text("68.00"),
            was_on_hand: text("5"),
            was_status: text("draft"),
            ..GridEdit::default()
        }
    }

    #[test]
    fn only_what_was_typed_otherwise_is_changed() {
        let same = edit(" 68.00 ", "5", "draft");
        assert!(!same.changes_anything());
        assert!(
            !edit("68.00", "5", "").changes_anything(),
            "a row without a state"
        );
        assert!(edit("68", "5", "draft").changes_price());
        assert!(edit("68.00", "٥", "draft").changes_stock());
        let changed = edit("70", "6", "published");
        assert!(changed.changes_status());
        assert_eq!(changed.clone().taken_back().taken_back(), changed);
    }

    #[test]
    fn only_what_was_typed_otherwise_is_shown_again() {
        let cells = [
            GridCell::Price,
            GridCell::CompareAt,
            GridCell::OnHand,
            GridCell::Status,
        ];
        let again = |edit: &GridEdit| cells.map(|cell| edit.typed(cell).map(str::to_owned));
        let some = |text: &str| Some(text.to_owned());
        for (edit, expected) in [
            (edit("70", "5", "draft"), [some("70"), None, None, None]),
            (edit(" 68.00 ", "٦", "draft"), [None, None, some("٦"), None]),
            (
                edit("", "5", "published"),
                [some(""), None, None, some("published")],
            ),
            // A row without a state, and one of somebody who may not count.
            (edit("68.00", "5", ""), [None, None, None, None]),
            (
                GridEdit {
                    was_on_hand: String::new(),
                    compare_at: "80".to_owned(),
                    ..edit("68.00", "5", "draft")
                },
                [None, some("80"), None, None],
            ),
        ] {
            assert_eq!(again(&edit), expected, "{edit:?}");
            assert_eq!(again(&edit.untyped()), [None, None, None, None]);
        }
    }
}

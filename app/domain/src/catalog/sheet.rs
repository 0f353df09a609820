//! Sheets of products: whose columns they have, and what becomes of one that was sent in.

use serde::{Deserialize, Serialize};

use crate::basics::{LocalTime, SheetId};
use crate::coded;

/// The largest sheet that is taken over the web, in bytes; larger ones are imported by the program itself.
pub const SHEET_BYTES_MAX: usize = 8 * 1024 * 1024;

coded! {
    /// Whose columns a sheet has.
    SheetFormat {
        /// Shopify's product CSV.
        Shopify => "shopify",
        /// WooCommerce's product CSV.
        WooCommerce => "woocommerce",
    }
}

coded! {
    /// Where a sheet stands that was sent in. Nothing is written before somebody has seen what it would change.
    SheetState {
        /// It is here; nobody has looked at it yet.
        Sent => "sent",
        /// What it would change is known.
        Foreseen => "foreseen",
        /// That was known too long ago: the shop has gone on since, so it has to be sent again.
        Expired => "expired",
        /// Somebody wants that.
        Confirmed => "confirmed",
        /// It is done.
        Done => "done",
    }
}

coded! {
    /// What becomes of a row.
    Becomes {
        /// It is new.
        Created => "created",
        /// It is brought up to date.
        Updated => "updated",
        /// It stays what it is.
        Unchanged => "unchanged",
        /// Nothing: something is wrong with it or with its product.
        Failed => "failed",
    }
}

/// How many became what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetCounts {
    /// New.
    pub created: u64,
    /// Brought up to date.
    pub updated: u64,
    /// The same as before.
    pub unchanged: u64,
    /// Not imported.
    pub failed: u64,
}

/// A row of a sheet and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The line it begins on.
    pub line: u64,
    /// The product's address.
    pub product: String,
    /// The variant's SKU.
    pub sku: String,
    /// What becomes of it.
    pub becomes: Becomes,
    /// What differs: (field, before, after).
    pub changes: Vec<(String, String, String)>,
    /// What there is to say of it.
    pub findings: Vec<String>,
}

/// What a sheet changes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetSummary {
    /// Its products.
    pub products: SheetCounts,
    /// Their variants.
    pub variants: SheetCounts,
    /// Pictures that are new.
    pub pictures: u64,
    /// Variants whose first count it writes.
    pub stock_opened: u64,
    /// Variants of which it says another stock than the shop.
    pub stock_differs: u64,
    /// Of those, variants that are set to what it says.
    pub stock_set: u64,
    /// Columns that the shop has no place for.
    pub left_out: Vec<String>,
    /// The alphabet it was written in, where that was not UTF-8.
    pub written_in: Option<String>,
    /// The first of the rows that change or have something to say.
    pub rows: Vec<SheetRow>,
    /// How many such rows there are.
    pub rows_told: u64,
}

impl SheetSummary {
    /// Whether carrying it out would change anything.
    pub const fn changes_anything(&self) -> bool {
        let SheetCounts { created, updated, .. } = self.products;
        created + updated + self.stock_opened + self.stock_set > 0
    }
}

/// A sheet that was sent in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPage {
    /// Which.
    pub id: SheetId,
    /// What the person's machine calls it.
    pub file_name: String,
    /// Whose columns it has.
    pub format: SheetFormat,
    /// Whether stock that differs is set.
    pub set_stock: bool,
    /// Where it stands.
    pub state: SheetState,
    /// When it was sent.
    pub at: LocalTime,
    /// Who sent it.
    pub by: String,
    /// What it changes, or has changed; none before anybody looked.
    pub summary: Option<SheetSummary>,
}

/// The sheets that were sent in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetList {
    /// Those of a page, newest first.
    pub rows: Vec<SheetPage>,
    /// The key of the next page.
    pub next: Option<String>,
}

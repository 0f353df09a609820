//! What an import says it did.

use serde::Serialize;

/// The result of an import.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ImportReport {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Products of the file.
    pub products: Tally,
    /// Variants of the products that were imported.
    pub variants: Tally,
    /// Their pictures.
    pub images: Images,
    /// Their stock.
    pub stock: Stock,
    /// What kept products from being imported.
    pub errors: Vec<Issue>,
    /// What was imported otherwise than the file says.
    pub warnings: Vec<Issue>,
}

/// How many became what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// Not there before.
    pub created: usize,
    /// There before, and different.
    pub updated: usize,
    /// There before, and the same.
    pub unchanged: usize,
    /// Not imported, because something is wrong with them.
    pub failed: usize,
}

/// Pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Images {
    /// Addresses that were new; the worker fetches them.
    pub recorded: usize,
}

/// Stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Stock {
    /// Variants whose first count was written.
    pub opened: usize,
    /// Variants of which the shop has more or fewer than the file says; left as they are.
    pub differs: usize,
    /// Of those, variants that were set to what the file says, as was asked.
    pub set: usize,
}

/// Something to look at in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The line its row begins on, counted from 1 as editors do.
    pub line: u64,
    /// The column, as the file names it; empty when the row as a whole is meant.
    pub column: String,
    /// A sentence.
    pub message: String,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Change {
    /// It was not there before.
    Created,
    /// It was different.
    Updated,
    /// It was the same.
    #[default]
    Unchanged,
}

impl Issue {
    /// `message` about `column` of the row that begins on `line`.
    pub fn new(line: u64, column: &str, message: impl Into<String>) -> Self {
        Self {
            line,
            column: column.to_owned(),
            message: message.into(),
        }
    }
}

impl ImportReport {
    /// Whether something in the file kept a product from being imported.
    pub const fn has_findings(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Puts errors and warnings in the order of the file.
    pub(super) fn sort(&mut self) {
        self.errors.sort_by_key(|issue| issue.line);
        self.warnings.sort_by_key(|issue| issue.line);
    }
}

impl Tally {
    pub(super) const fn count(&mut self, change: Change) {
        match change {
            Change::Created => self.created += 1,
            Change::Updated => self.updated += 1,
            Change::Unchanged => self.unchanged += 1,
        }
    }
}

impl Stock {
    pub(super) const fn plus(&mut self, other: Self) {
        self.opened += other.opened;
        self.differs += other.differs;
        self.set += other.set;
    }
}

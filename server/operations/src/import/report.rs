//! What an import says it did.

use domain::catalog::{Becomes, SheetCounts, SheetRow, SheetSummary};
use serde::{Deserialize, Serialize};

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
    /// Columns that say something the shop has no place for.
    pub left_out: Vec<String>,
    /// The alphabet the file was written in, where that was not UTF-8.
    pub written_in: Option<String>,
    /// What becomes of each row, in the order of the file.
    pub rows: Vec<SheetRow>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
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

    /// The message with its column.
    pub fn sentence(&self) -> String {
        if self.column.is_empty() {
            self.message.clone()
        } else {
            format!("{}: {}", self.column, self.message)
        }
    }
}

/// A row of which nothing but a finding is known.
fn row_of(line: u64, is_error: bool, finding: String) -> SheetRow {
    SheetRow {
        line,
        product: String::new(),
        sku: String::new(),
        becomes: if is_error {
            Becomes::Failed
        } else {
            Becomes::Unchanged
        },
        changes: Vec::new(),
        findings: vec![finding],
    }
}

impl ImportReport {
    /// Whether something in the file kept a product from being imported.
    pub const fn has_findings(&self) -> bool {
        !self.errors.is_empty()
    }

    /// What a screen shows of it: the counts, and the first `rows_max` rows that have something to say.
    pub(super) fn summary(&self, rows_max: usize) -> SheetSummary {
        let told = |row: &&SheetRow| row.becomes != Becomes::Unchanged || !row.findings.is_empty();
        SheetSummary {
            products: self.products.counts(),
            variants: self.variants.counts(),
            pictures: whole(self.images.recorded),
            stock_opened: whole(self.stock.opened),
            stock_differs: whole(self.stock.differs),
            stock_set: whole(self.stock.set),
            left_out: self.left_out.clone(),
            written_in: self.written_in.clone(),
            rows: self.rows.iter().filter(told).take(rows_max).cloned().collect(),
            rows_told: whole(self.rows.iter().filter(told).count()),
        }
    }

    /// Puts everything in the order of the file, and each finding on its row.
    pub(super) fn sort(&mut self) {
        self.errors.sort_by_key(|issue| issue.line);
        self.warnings.sort_by_key(|issue| issue.line);
        self.rows.sort_by_key(|row| row.line);
        for (issue, is_error) in self
            .errors
            .iter()
            .map(|issue| (issue, true))
            .chain(self.warnings.iter().map(|issue| (issue, false)))
        {
            let finding = issue.sentence();
            match self.rows.binary_search_by_key(&issue.line, |row| row.line) {
                Ok(index) => self.rows[index].findings.push(finding),
                Err(index) => self.rows.insert(index, row_of(issue.line, is_error, finding)),
            }
        }
    }
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

impl Tally {
    fn counts(self) -> SheetCounts {
        SheetCounts {
            created: whole(self.created),
            updated: whole(self.updated),
            unchanged: whole(self.unchanged),
            failed: whole(self.failed),
        }
    }

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

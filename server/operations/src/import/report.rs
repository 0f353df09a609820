//! What an import says it did.

use domain::catalog::{Becomes, SheetCounts, SheetRow, SheetSummary};
use serde::{Deserialize, Serialize};

/// The most characters told of what a cell says.
const QUOTED_MAX: usize = 80;
/// The most characters of a finding.
const MESSAGE_MAX: usize = 400;
/// The most findings told of a row.
const FINDINGS_MAX: usize = 20;

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
    /// `message` about `column` of the row that begins on `line`. What it quotes of the file is shortened: a cell may hold
    /// megabytes.
    pub fn new(line: u64, column: &str, message: impl Into<String>) -> Self {
        Self {
            line,
            column: name_of_column(column),
            message: shortened(with_short_quotes(&message.into()), MESSAGE_MAX),
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

/// A column's name as far as it is told.
pub(super) fn name_of_column(name: &str) -> String {
    shortened(name.to_owned(), QUOTED_MAX)
}

/// The beginning of a text that is longer than `max` characters.
pub(super) fn shortened(text: String, max: usize) -> String {
    match text.char_indices().nth(max) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// `message` with the beginnings of what stands between quotation marks, where that is long.
fn with_short_quotes(message: &str) -> String {
    let (mut told, mut quoted) = (String::new(), None::<usize>);
    let mut letters = message.chars();
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', None) => {
                told.push(letter);
                quoted = Some(0);
            }
            ('"', Some(count)) => {
                told.extend((count > QUOTED_MAX).then_some('…'));
                told.push(letter);
                quoted = None;
            }
            (_, None) => told.push(letter),
            (_, Some(count)) => {
                // An escaped letter is one.
                let escaped = (letter == '\\').then(|| letters.next()).flatten();
                if count < QUOTED_MAX {
                    told.push(letter);
                    told.extend(escaped);
                }
                quoted = Some(count + 1);
            }
        }
    }
    told
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

/// Adds a finding to those of a row, or says that there are more than are told.
fn add_finding(findings: &mut Vec<String>, finding: String) {
    match findings.len() {
        count if count < FINDINGS_MAX => findings.push(finding),
        FINDINGS_MAX => findings.push("There is more to say of this row.".to_owned()),
        _ => {}
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
        let errors = self.errors.iter().map(|issue| (issue, true));
        let warnings = self.warnings.iter().map(|issue| (issue, false));
        let mut findings: Vec<(&Issue, bool)> = errors.chain(warnings).collect();
        findings.sort_by_key(|(issue, _)| issue.line);
        let mut rows = std::mem::take(&mut self.rows).into_iter().peekable();
        let mut all: Vec<SheetRow> = Vec::with_capacity(rows.len() + findings.len());
        for (issue, is_error) in findings {
            while let Some(row) = rows.next_if(|row| row.line <= issue.line) {
                all.push(row);
            }
            match all.last_mut().filter(|row| row.line == issue.line) {
                Some(row) => add_finding(&mut row.findings, issue.sentence()),
                None => all.push(row_of(issue.line, is_error, issue.sentence())),
            }
        }
        all.extend(rows);
        self.rows = all;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_finding_quotes_is_short() {
        let told = |message: String| Issue::new(1, "SKU", message).message;
        let exact = "x".repeat(QUOTED_MAX);
        for (cell, quoted) in [
            ("soon".to_owned(), "\"soon\"".to_owned()),
            (exact.clone(), format!("\"{exact}\"")),
            ("x".repeat(1_000_000), format!("\"{exact}…\"")),
            ("a \"b\" c".to_owned(), r#""a \"b\" c""#.to_owned()),
            ("\"".repeat(90), format!("\"{}…\"", r#"\""#.repeat(QUOTED_MAX))),
        ] {
            let message = told(format!("{cell:?} is not a day."));
            assert_eq!(message, format!("{quoted} is not a day."));
        }
        assert_eq!(told("ك".repeat(5_000)).chars().count(), MESSAGE_MAX + 1);
        assert_eq!(
            Issue::new(1, &"c".repeat(500), "").column.chars().count(),
            QUOTED_MAX + 1
        );
    }

    #[test]
    fn findings_stand_on_their_rows_in_the_order_of_the_file() {
        let row = |line| row_of(line, false, String::new());
        let issue = |line, message: &str| Issue::new(line, "", message);
        let mut report = ImportReport {
            rows: vec![row(4), row(2)],
            errors: vec![issue(9, "e9"), issue(3, "e3")],
            warnings: vec![issue(3, "w3"), issue(2, "w2")],
            ..ImportReport::default()
        };
        report.warnings.extend((0..100).map(|_| issue(4, "w4")));
        report.rows.iter_mut().for_each(|row| row.findings.clear());
        report.sort();
        let told: Vec<_> = report
            .rows
            .iter()
            .map(|row| (row.line, row.findings.join(" "), row.becomes))
            .collect();
        let many = format!("{}There is more to say of this row.", "w4 ".repeat(FINDINGS_MAX));
        let told_of = |line, findings: &str, becomes| (line, findings.to_owned(), becomes);
        assert_eq!(
            told,
            [
                told_of(2, "w2", Becomes::Unchanged),
                told_of(3, "e3 w3", Becomes::Failed),
                told_of(4, &many, Becomes::Unchanged),
                told_of(9, "e9", Becomes::Failed),
            ]
        );
    }
}

//! The report of a sheet's rows, as a sheet.

use super::ImportReport;
use crate::Result;
use crate::export::sheet::{Cell, Writer};

/// Every row of the file with what becomes of it.
///
/// # Errors
/// [`crate::Error::Broken`] never happens: memory takes everything.
pub fn table(report: &ImportReport) -> Result<Vec<u8>> {
    let mut writer = Writer::begin();
    let names = ["line", "product", "sku", "becomes", "changes", "findings"];
    writer.row(names.into_iter().map(Cell::plain).collect())?;
    for row in &report.rows {
        let changes = row
            .changes
            .iter()
            .map(|(field, before, after)| format!("{field}: {before} → {after}"));
        writer.row(vec![
            Cell::plain(row.line),
            Cell::text(&row.product),
            Cell::text(&row.sku),
            Cell::plain(row.becomes.code()),
            Cell::text(changes.collect::<Vec<_>>().join("\n")),
            Cell::text(row.findings.join("\n")),
        ])?;
    }
    writer.end()
}

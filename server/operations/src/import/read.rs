//! The sheets that were sent in, for the console.

use domain::accounts::Permission;
use domain::basics::SheetId;
use domain::catalog::{SheetCounts, SheetList, SheetPage, SheetSummary};

use super::desk::{report_key, summary};
use crate::catalog::sheets::state_at;
use crate::db::Record;
use crate::ports::FileProblem;
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args};

/// Sheets on a page.
const ROWS: usize = 50;

/// A sheet that was sent in.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`] for people who may not edit products.
pub async fn sheet_page(ops: &Ops, actor: &Actor, sheet: SheetId) -> Result<SheetPage> {
    let list = sheets(ops, actor, (Some(sheet), "")).await?;
    list.rows.into_iter().next().ok_or(Error::Missing)
}

/// The sheets that were sent in, newest first, from after the key `after`.
///
/// # Errors
/// [`Error::Denied`] for people who may not edit products.
pub async fn sheet_list(ops: &Ops, actor: &Actor, after: &str) -> Result<SheetList> {
    sheets(ops, actor, (None, after)).await
}

async fn sheets(ops: &Ops, actor: &Actor, (sheet, after): (Option<SheetId>, &str)) -> Result<SheetList> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let only = sheet.map(|id| id.to_string()).unwrap_or_default();
    let rows = ops
        .read(async |tx| {
            tx.rows(
                // The list shows counts only, so it reads no rows of a summary.
                "SELECT id, at, user_name, file_name, format, set_stock, state,
                        CASE WHEN $1 = '' THEN NULL ELSE summary END,
                        created, updated, unchanged, failed, found_at
                 FROM catalog_sheets
                 WHERE ($1 = '' OR id = $1) AND ($2 = '' OR id < $2)
                 ORDER BY id DESC
                 LIMIT 51",
                args![&only, after],
            )
            .await
        })
        .await?;
    let now = ops.now();
    let page = |row: &Record| -> Result<SheetPage> {
        Ok(SheetPage {
            id: row.parse(0)?,
            at: local(&shop, row.get(1)?),
            by: row.get(2)?,
            file_name: row.get(3)?,
            format: row.parse(4)?,
            set_stock: row.get(5)?,
            state: state_at(row.parse(6)?, row.get(12)?, now),
            summary: summary(row.get(7)?)?.or(counts(row)?),
        })
    };
    let mut rows = rows.iter().map(page).collect::<Result<Vec<_>>>()?;
    let next = (rows.len() > ROWS).then(|| rows[ROWS - 1].id.to_string());
    rows.truncate(ROWS);
    Ok(SheetList { rows, next })
}

/// A summary that has only the counts of products.
fn counts(row: &Record) -> Result<Option<SheetSummary>> {
    if row.is_null(8)? {
        return Ok(None);
    }
    let count = |index| -> Result<u64> { row.get::<i64>(index)?.try_into().map_err(Error::broken) };
    Ok(Some(SheetSummary {
        products: SheetCounts {
            created: count(8)?,
            updated: count(9)?,
            unchanged: count(10)?,
            failed: count(11)?,
        },
        ..SheetSummary::default()
    }))
}

/// The report of a sheet's rows, as a CSV.
///
/// # Errors
/// [`Error::Missing`] when nobody has looked through it yet; [`Error::Denied`].
pub async fn sheet_report(ops: &Ops, actor: &Actor, sheet: SheetId) -> Result<Vec<u8>> {
    actor.may(Permission::EditProducts)?;
    let row = ops
        .read(async |tx| {
            let sql = "SELECT report FROM catalog_sheets WHERE id = $1";
            tx.one(sql, args![sheet]).await
        })
        .await?;
    let report = row.get::<Option<String>>(0)?.ok_or(Error::Missing)?;
    ops.ports()
        .files
        .get(&report_key(sheet, &report))
        .await
        .map_err(|problem| match problem {
            FileProblem::Missing => Error::Missing,
            other => Error::broken(other),
        })
}

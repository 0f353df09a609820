//! The rows of sheets that were sent in, for the importer.

use domain::basics::{Instant, SheetId, UserId};
use domain::catalog::{SheetFormat, SheetState, SheetSummary};

use crate::db::Tx;
use crate::{Result, args};

/// A sheet that was sent in.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Which.
    pub id: SheetId,
    /// Who sent it, by whose rights it is imported.
    pub user: UserId,
    /// Whose columns it has.
    pub format: SheetFormat,
    /// Whether stock that differs is set.
    pub set_stock: bool,
    /// Where it stands.
    pub state: SheetState,
    /// What was found out about it last.
    pub found: Option<Found>,
}

/// What was found out about a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// When.
    pub at: Instant,
    /// The name of the report of its rows among the sheet's files.
    pub report: String,
}

/// For how long what was foreseen is worth a yes.
const FORESEEN_HOURS: i64 = 24;

/// Where a sheet stands at `now`, whose changes were foreseen at `found`.
pub fn state_at(state: SheetState, found: Option<Instant>, now: Instant) -> SheetState {
    let is_over = |found: Instant| found.plus_seconds(FORESEEN_HOURS * 3_600) <= now;
    match state {
        SheetState::Foreseen if found.is_some_and(is_over) => SheetState::Expired,
        state => state,
    }
}

/// Notes a sheet that was sent in.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn add(tx: &mut Tx<'_>, sheet: &Sheet, (user_name, file_name): (&str, &str)) -> Result<()> {
    tx.execute_one(
        "INSERT INTO catalog_sheets (id, at, user_id, user_name, file_name, format, set_stock, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            sheet.id,
            tx.now(),
            sheet.user,
            user_name,
            file_name,
            sheet.format.code(),
            sheet.set_stock,
            sheet.state.code(),
        ],
    )
    .await
}

/// A sheet.
///
/// # Errors
/// [`crate::Error::Missing`] when there is none.
pub async fn find(tx: &mut Tx<'_>, id: SheetId) -> Result<Sheet> {
    let row = tx
        .one(
            "SELECT user_id, format, set_stock, state, found_at, report FROM catalog_sheets WHERE id = $1",
            args![id],
        )
        .await?;
    let found = row.get::<Option<Instant>>(4)?.zip(row.get::<Option<String>>(5)?);
    Ok(Sheet {
        id,
        user: row.parse(0)?,
        format: row.parse(1)?,
        set_stock: row.get(2)?,
        state: row.parse(3)?,
        found: found.map(|(at, report)| Found { at, report }),
    })
}

/// What is known of a sheet now.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// What it changes, or has changed.
    pub summary: &'a SheetSummary,
    /// The name of the report of its rows among the sheet's files.
    pub report: &'a str,
}

/// Moves a sheet on, with what is known of it now where that is new; false when it does not stand at `from`.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn advance(
    tx: &mut Tx<'_>,
    id: SheetId,
    (from, to): (SheetState, SheetState),
    known: Option<Known<'_>>,
) -> Result<bool> {
    let Some(Known { summary, report }) = known else {
        let moved = tx
            .execute(
                "UPDATE catalog_sheets SET state = $1 WHERE id = $2 AND state = $3",
                args![to.code(), id, from.code()],
            )
            .await?;
        return Ok(moved == 1);
    };
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let all = &summary.products;
    let moved = tx
        .execute(
            "UPDATE catalog_sheets
             SET state = $1, summary = $2, report = $3, created = $4, updated = $5, unchanged = $6, failed = $7,
                 found_at = $10
             WHERE id = $8 AND state = $9",
            args![
                to.code(),
                serde_json::to_string(summary)?,
                report,
                count(all.created),
                count(all.updated),
                count(all.unchanged),
                count(all.failed),
                id,
                from.code(),
                tx.now(),
            ],
        )
        .await?;
    if moved == 1 {
        forget_outcomes(tx, id).await?;
    }
    Ok(moved == 1)
}

/// Whether a sheet stands there; then it does until the transaction ends, and nobody else holds it.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn hold(tx: &mut Tx<'_>, id: SheetId, state: SheetState) -> Result<bool> {
    let held = tx
        .execute(
            "UPDATE catalog_sheets SET state = state WHERE id = $1 AND state = $2",
            args![id, state.code()],
        )
        .await?;
    Ok(held == 1)
}

/// What became of the product that begins on `line`, as it was kept; none when it was not written yet.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn outcome(tx: &mut Tx<'_>, id: SheetId, line: u64) -> Result<Option<String>> {
    let row = tx
        .row(
            "SELECT outcome FROM catalog_sheet_products WHERE sheet_id = $1 AND line = $2",
            args![id, i64::try_from(line).map_err(crate::Error::broken)?],
        )
        .await?;
    row.map(|row| row.get(0)).transpose()
}

/// Keeps what became of the product that begins on a line, until the sheet is done.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn keep_outcome(tx: &mut Tx<'_>, (id, line): (SheetId, u64), outcome: String) -> Result<()> {
    tx.execute_one(
        "INSERT INTO catalog_sheet_products (sheet_id, line, outcome) VALUES ($1, $2, $3)",
        args![id, i64::try_from(line).map_err(crate::Error::broken)?, outcome],
    )
    .await
}

async fn forget_outcomes(tx: &mut Tx<'_>, id: SheetId) -> Result<()> {
    let forget = "DELETE FROM catalog_sheet_products WHERE sheet_id = $1";
    tx.execute(forget, args![id]).await.map(|_| ())
}

/// Some of the sheets that were sent in until an instant; not those that are being carried out.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn until(tx: &mut Tx<'_>, at: Instant) -> Result<Vec<SheetId>> {
    let rows = tx
        .rows(
            "SELECT id FROM catalog_sheets WHERE at <= $1 AND state <> 'confirmed' ORDER BY id LIMIT 50",
            args![at],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Forgets a sheet.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn forget(tx: &mut Tx<'_>, id: SheetId) -> Result<()> {
    forget_outcomes(tx, id).await?;
    tx.execute("DELETE FROM catalog_sheets WHERE id = $1", args![id])
        .await
        .map(|_| ())
}

//! The rows of sheets that were sent in, for the importer.

use domain::basics::{SheetId, UserId};
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
            "SELECT user_id, format, set_stock, state FROM catalog_sheets WHERE id = $1",
            args![id],
        )
        .await?;
    Ok(Sheet {
        id,
        user: row.parse(0)?,
        format: row.parse(1)?,
        set_stock: row.get(2)?,
        state: row.parse(3)?,
    })
}

/// Moves a sheet on, with what is known of it now where that is new.
///
/// # Errors
/// [`crate::Error::Clash`] when it does not stand at `from`.
pub async fn advance(
    tx: &mut Tx<'_>,
    id: SheetId,
    (from, to): (SheetState, SheetState),
    summary: Option<&SheetSummary>,
) -> Result<()> {
    let summary = summary.map(serde_json::to_string).transpose()?;
    tx.execute_one(
        "UPDATE catalog_sheets SET state = $1, summary = COALESCE($2, summary) WHERE id = $3 AND state = $4",
        args![to.code(), summary, id, from.code()],
    )
    .await
}

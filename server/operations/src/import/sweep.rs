//! Forgetting sheets that were sent in long ago, with their files.

use super::desk::folder;
use crate::catalog::sheets;
use crate::{Error, Ops, Result};

/// How long a sheet and its report are kept.
const KEPT_DAYS: i64 = 90;

/// Forgets some of the sheets that are older than that; how many.
///
/// # Errors
/// [`Error::Broken`] when the database or the store of files fails.
pub async fn sweep(ops: &Ops) -> Result<usize> {
    let until = ops.now().plus_seconds(-KEPT_DAYS * 86_400);
    let old = ops.read(async |tx| sheets::until(tx, until).await).await?;
    for id in &old {
        // The row last: what was not forgotten whole is found again.
        ops.ports()
            .files
            .remove_all(&folder(*id))
            .await
            .map_err(Error::broken)?;
        ops.write(async |tx| sheets::forget(tx, *id).await).await?;
    }
    Ok(old.len())
}

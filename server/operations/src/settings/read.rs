//! What is asked about the shop before anything else.

use crate::{Error, Ops, Result};

/// Whether the shop was opened: until then only the first-run page is shown.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn is_set_up(ops: &Ops) -> Result<bool> {
    match ops.shop().await {
        Ok(_) => Ok(true),
        Err(Error::Missing) => Ok(false),
        Err(error) => Err(error),
    }
}

//! What the index has to follow, noted in the log of changes.

use domain::basics::ProductId;

use crate::Result;
use crate::changes::{Aspect, Change, note};
use crate::db::Tx;

/// Notes in the transaction of the change that `product` is to be looked at again, whatever of it has changed.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn changed(tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
    changed_in(tx, product, Aspect::Whole).await
}

/// The same, when only this of it has changed.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn changed_in(tx: &mut Tx<'_>, product: ProductId, aspect: Aspect) -> Result<()> {
    note(tx, Change::Product(product, aspect)).await.map(drop)
}

/// Notes that the synonyms are to be read again.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn synonyms_changed(tx: &mut Tx<'_>) -> Result<()> {
    note(tx, Change::Synonyms).await.map(drop)
}

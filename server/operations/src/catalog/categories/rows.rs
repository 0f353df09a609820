//! What the verbs of a category share: its row is locked first.

use domain::basics::CategoryId;
use domain::catalog::ShelfTexts;

use crate::catalog::shelf_texts;
use crate::db::Tx;
use crate::{Result, args};

/// A category whose row is locked.
pub(super) struct Open {
    pub version: i64,
    pub texts: ShelfTexts,
}

/// Locks `category`: whoever changes it meanwhile waits.
///
/// # Errors
/// [`crate::Error::Missing`].
pub(super) async fn open(tx: &mut Tx<'_>, category: CategoryId) -> Result<Open> {
    let row = tx
        .one(
            "UPDATE catalog_categories
             SET version = version
             WHERE id = $1
             RETURNING version, slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en, seo_about_ar,
                       seo_about_en",
            args![category],
        )
        .await?;
    Ok(Open {
        version: row.get(0)?,
        texts: shelf_texts::from_row(&row, 1)?,
    })
}

/// Locks every category: whoever adds or moves one meanwhile waits.
pub(super) async fn lock_all(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute(
        "UPDATE catalog_categories SET position = position WHERE id <> ''",
        args![],
    )
    .await?;
    Ok(())
}

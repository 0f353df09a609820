//! What the demo's categories say above their goods.

use domain::catalog::ShelfForm;
use operations::catalog::{self, read};
use operations::{Actor, Error, Ops};

use super::opening::translated;
use crate::cli::Failure;
use crate::demo::shop;

/// Describes them, as the manager would.
pub async fn describe(ops: &Ops, manager: &Actor) -> Result<(), Failure> {
    for demo in &shop::CATEGORIES {
        let known = ops
            .read(async |tx| catalog::steps::category_at(tx, demo.slug).await)
            .await?;
        let id = known.ok_or(Error::Missing)?.id;
        let about = translated(&demo.about);
        let now = read::category_editor(ops, manager, id).await?;
        let form = ShelfForm {
            about_ar: about.ar,
            about_en: about.en,
            ..now.form
        };
        catalog::edit_category(ops, manager, (id, now.version), &form).await?;
    }
    Ok(())
}

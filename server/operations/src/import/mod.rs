//! `manzuma import`: products from a file that another system wrote, or this one (see `export`). Reading (`sheet`,
//! `columns`, `reader`, and a folder for each format) knows no database, comparing (`plan`) no file, and only `write`
//! changes the shop: one product, one transaction. Pictures are recorded here and fetched by the worker.

mod alphabet;
pub(crate) mod cell;
pub(crate) mod columns;
mod desk;
pub(crate) mod own;
mod plan;
mod product;
pub mod read;
mod reader;
mod report;
mod rows;
mod script;
mod sheet;
pub(crate) mod shopify;
mod stock;
mod told;
mod values;
pub(crate) mod woocommerce;
mod write;

use domain::accounts::Permission;
use domain::catalog::SheetFormat;

use crate::{Actor, Error, Ops, Result, inventory};

pub use desk::{SentSheet, carry_out, confirm_sheet, look_through, send_sheet};
pub use report::{Images, ImportReport, Issue, Stock, Tally};

use columns::Columns;
use reader::File;
use write::{Outcome, Rules};

/// A file to be imported.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// The file: a CSV.
    pub csv: Vec<u8>,
    /// What wrote it.
    pub format: SheetFormat,
    /// Only say what would happen.
    pub dry_run: bool,
    /// Also set the stock of variants whose movements say otherwise.
    pub set_stock: bool,
}

/// Imports every product of the file that has no error; each is one transaction. Its stock is that of the shop's
/// first location, because the format knows only one.
///
/// # Errors
/// [`Error::Denied`]; [`Error::Missing`] when the shop is not open yet. What is wrong with the file is in the
/// report.
pub async fn import_products(ops: &Ops, actor: &Actor, request: &ImportRequest) -> Result<ImportReport> {
    actor.may(Permission::EditProducts)?;
    import(ops, actor, request).await
}

async fn import(ops: &Ops, actor: &Actor, request: &ImportRequest) -> Result<ImportReport> {
    if request.set_stock {
        actor.may(Permission::CorrectStock)?;
    }
    let shop = ops.shop().await?;
    let location = ops.read(async |tx| inventory::steps::locations(tx).await).await?;
    let (location, _) = location.into_iter().next().ok_or(Error::Missing)?;
    let rules = Rules {
        location,
        set_stock: request.set_stock,
        currency: shop.currency,
        time_zone: &shop.time_zone,
    };

    let mut report = ImportReport {
        dry_run: request.dry_run,
        ..ImportReport::default()
    };
    let file = File {
        bytes: &request.csv,
        format: request.format,
        shop: &shop,
    };
    let (columns, products) = match reader::read(file, &mut report) {
        Ok(read) => read,
        Err(issue) => {
            report.errors.push(issue);
            return Ok(report);
        }
    };
    for read in products {
        let outcome = if request.dry_run {
            ops.read(async |tx| write::foresee(tx, &read, rules).await)
                .await?
        } else {
            ops.write(async |tx| write::write(tx, actor, &read, rules).await)
                .await?
        };
        report.add(&columns, outcome);
    }
    report.sort();
    Ok(report)
}

impl ImportReport {
    fn add(&mut self, columns: &Columns, outcome: Outcome) {
        self.rows.extend(outcome.rows);
        if let Some(problem) = &outcome.problem {
            self.products.failed += 1;
            self.errors.push(columns.named(problem));
            return;
        }
        self.warnings
            .extend(outcome.warnings.iter().map(|remark| columns.named(remark)));
        self.products.count(outcome.product);
        outcome
            .variants
            .into_iter()
            .for_each(|change| self.variants.count(change));
        self.images.recorded += outcome.images;
        self.stock.plus(outcome.stock);
    }
}

//! `manzuma import`: products from a file that another system wrote. Reading (`sheet`, `columns`, `groups`,
//! `reader`) knows no database, comparing (`plan`) no file, and only `write` changes the shop: one product, one
//! transaction. Pictures are recorded here and fetched by the worker.

mod columns;
mod groups;
mod plan;
mod product;
mod reader;
mod report;
mod script;
mod sheet;
mod stock;
mod values;
mod write;

use domain::accounts::Permission;

use crate::{Actor, Error, Ops, Result, inventory};

pub use report::{Images, ImportReport, Issue, Stock, Tally};

use columns::Columns;
use write::{Outcome, Rules};

/// A file to be imported.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// The file: Shopify's product CSV, with the older or the newer names of its columns.
    pub csv: Vec<u8>,
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
    };

    let mut report = ImportReport {
        dry_run: request.dry_run,
        ..ImportReport::default()
    };
    let (columns, products) = match reader::read(&request.csv, shop.currency, &mut report) {
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

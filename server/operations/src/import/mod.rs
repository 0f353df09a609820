//! `manzuma import`: products from a file that another system wrote, or this one (see `export`). Reading (`sheet`,
//! `columns`, `reader`, and a folder for each format) knows no database, comparing (`plan`) no file, and only `write`
//! changes the shop: one product, one transaction. Pictures are recorded here and fetched by the worker.

mod alphabet;
pub(crate) mod cell;
pub(crate) mod columns;
mod desk;
mod meant;
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
mod sight;
mod stock;
mod sweep;
mod told;
mod trail;
mod values;
pub(crate) mod woocommerce;
mod write;

use std::sync::Arc;

use domain::accounts::Permission;
use domain::basics::SheetId;
use domain::catalog::{SheetFormat, SheetState};
use domain::settings::Shop;
use tokio::task::spawn_blocking;

use crate::catalog::sheets;
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, inventory};

pub use desk::{SentSheet, carry_out, confirm_sheet, look_through, send_sheet};
pub use report::{Images, ImportReport, Issue, Stock, Tally};
pub use sweep::sweep;

use columns::{Column, Columns, Remark};
use product::ParsedProduct;
use reader::{File, ReadFile};
use sight::{Expected, Sights};
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
    let aim = if request.dry_run { Aim::Foresee } else { Aim::Write };
    let done = import(ops, actor, request.clone(), aim).await?;
    done.map(|(report, _)| report).ok_or(Error::Clash)
}

/// What a file is imported for.
#[derive(Debug, Clone, Copy)]
enum Aim<'a> {
    /// To know what it would change.
    Foresee,
    /// To change that.
    Write,
    /// To change what was foreseen of a sheet that was confirmed since, where the shop is still as it was seen.
    CarryOut(SheetId, &'a Sights),
}

/// As [`import_products`]; of a sheet that was confirmed every product once, however often this is begun. Also what a dry
/// run saw of the shop. None when the sheet is not to be carried out any more.
async fn import(
    ops: &Ops,
    actor: &Actor,
    request: ImportRequest,
    aim: Aim<'_>,
) -> Result<Option<(ImportReport, Sights)>> {
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

    let (mut report, read) = reading(request, shop.clone()).await?;
    let mut sights = Sights::new();
    let (columns, products) = match read {
        Ok(read) => read,
        Err(issue) => {
            report.errors.push(issue);
            return Ok(Some((report, sights)));
        }
    };
    for read in products {
        let outcome = match aim {
            Aim::Foresee => {
                let foreseen = ops.read(async |tx| write::foresee(tx, &read, rules).await).await;
                foreseen.map(|(outcome, sight)| {
                    sights.extend(sight.map(|sight| (read.line, sight)));
                    Some(outcome)
                })
            }
            Aim::Write => ops
                .write(async |tx| write::write(tx, actor, (&read, Expected::Anyhow), rules).await)
                .await
                .map(Some),
            Aim::CarryOut(sheet, seen) => {
                let expected = Expected::As(seen.get(&read.line));
                ops.write(async |tx| write_once(tx, actor, (&read, expected, sheet), rules).await)
                    .await
            }
        };
        let outcome = match outcome {
            Ok(Some(outcome)) => outcome,
            Ok(None) => return Ok(None),
            // The shop is busy. Nothing false is told of a sheet, and none of its products given up: it is tried again.
            Err(Error::Clash) if !matches!(aim, Aim::Write) => return Err(Error::Clash),
            Err(error) => failed(ops, &read, error).await?,
        };
        report.add(&columns, outcome);
    }
    report.sort();
    Ok(Some((report, sights)))
}

/// Reads a file, in a thread of its own: a large one keeps a processor busy.
async fn reading(request: ImportRequest, shop: Arc<Shop>) -> Result<(ImportReport, ReadFile)> {
    let read = move || {
        let mut report = ImportReport {
            dry_run: request.dry_run,
            ..ImportReport::default()
        };
        let file = File {
            bytes: &request.csv,
            format: request.format,
            shop: &shop,
        };
        let read = reader::read(file, &mut report);
        (report, read)
    };
    spawn_blocking(read).await.map_err(Error::broken)
}

/// Writes a product of a confirmed sheet, but only once: what became of it is kept until the whole sheet is done. So stock
/// that was sold since is not set again, and the report tells what was done the first time.
async fn write_once(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (read, expected, sheet): (&ParsedProduct, Expected<'_>, SheetId),
    rules: Rules<'_>,
) -> Result<Option<Outcome>> {
    if !sheets::hold(tx, sheet, SheetState::Confirmed).await? {
        return Ok(None);
    }
    if let Some(done) = sheets::outcome(tx, sheet, read.line).await? {
        return Ok(Some(serde_json::from_str(&done)?));
    }
    let outcome = write::write(tx, actor, (read, expected), rules).await?;
    if outcome.problem.is_none() {
        sheets::keep_outcome(tx, (sheet, read.line), serde_json::to_string(&outcome)?).await?;
    }
    Ok(Some(outcome))
}

/// What becomes of a product that could not be written: the others go on without it. A database that does not answer
/// would fail them all, and whoever may not change this one may change none.
async fn failed(ops: &Ops, read: &ParsedProduct, error: Error) -> Result<Outcome> {
    let message = match &error {
        Error::Denied => return Err(error),
        Error::Refused(refusal) => format!("The shop refused the product ({}).", refusal.name()),
        Error::Clash => "Somebody else changed the product at the same moment.".to_owned(),
        Error::Missing | Error::Broken(_) => "The shop could not write the product.".to_owned(),
    };
    if ops
        .read(async |tx| inventory::steps::locations(tx).await)
        .await
        .is_err()
    {
        return Err(error);
    }
    tracing::error!(%error, product = %read.slug, "a product could not be imported");
    let problem = Remark {
        line: read.line,
        column: Column::Title,
        message,
    };
    Ok(Outcome::failed((read, &read.slug), problem))
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

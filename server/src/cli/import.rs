//! `import`: goods from another system's file.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use domain::catalog::SheetFormat;
use operations::Actor;
use operations::import::{ImportReport, ImportRequest, Issue, Tally, import_products};

use super::out::{say, say_json};
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Options of `import`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Products with their variants, pictures and first stock
    Products(Products),
}

#[derive(Debug, Args)]
struct Products {
    /// The file
    file: PathBuf,
    /// What wrote it
    #[arg(long, value_enum)]
    format: Format,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Also set the stock of variants that have been counted already and differ
    #[arg(long)]
    set_stock: bool,
    /// Answer with one JSON object
    #[arg(long)]
    json: bool,
}

/// Whose columns a file has.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// Shopify's product CSV
    Shopify,
    /// WooCommerce's product CSV
    #[value(name = "woocommerce")]
    WooCommerce,
}

impl From<Format> for SheetFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Shopify => Self::Shopify,
            Format::WooCommerce => Self::WooCommerce,
        }
    }
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let What::Products(products) = arguments.what;
    let csv = std::fs::read(&products.file)
        .map_err(|problem| Failure::Usage(format!("{} can't be read: {problem}", products.file.display())))?;
    let request = ImportRequest {
        csv,
        format: products.format.into(),
        dry_run: products.dry_run,
        set_stock: products.set_stock,
    };

    let ops = wiring::open_running(&config).await?;
    let report = import_products(&ops, &Actor::system("import"), &request).await?;
    ops.db().close().await;
    if products.json {
        say_json(&report)?
    } else {
        tell(&report)?
    }
    let is_clean = report.errors.is_empty();
    Ok(if is_clean {
        Ended::Done
    } else {
        Ended::WithFindings
    })
}

fn tell(report: &ImportReport) -> Result<(), Failure> {
    if report.dry_run {
        say("nothing was written: this is what would happen")?;
    }
    let counts = |tally: &Tally| {
        let Tally {
            created,
            updated,
            unchanged,
            failed,
        } = tally;
        format!("{created} created, {updated} updated, {unchanged} unchanged, {failed} failed")
    };
    say(format_args!("products: {}", counts(&report.products)))?;
    say(format_args!("variants: {}", counts(&report.variants)))?;
    say(format_args!("pictures: {} recorded", report.images.recorded))?;
    if let Some(alphabet) = &report.written_in {
        say(format_args!("the file was read as {alphabet}"))?;
    }
    if !report.left_out.is_empty() {
        say(format_args!(
            "left out, the shop has no place for them: {}",
            report.left_out.join(", ")
        ))?;
    }
    each("warning", &report.warnings)?;
    each("error", &report.errors)
}

fn each(kind: &str, issues: &[Issue]) -> Result<(), Failure> {
    for Issue {
        line,
        column,
        message,
    } in issues
    {
        let place = if column.is_empty() {
            String::new()
        } else {
            format!(", {column}")
        };
        say(format_args!("{kind}, line {line}{place}: {message}"))?;
    }
    Ok(())
}

//! `check`: does everything that must add up add up?

use clap::Args;
use operations::check::{Report, check};

use super::out::{say, say_json};
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Answer with one JSON object
    #[arg(long)]
    json: bool,
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let ops = wiring::open(&config).await?;
    let report = check(&ops).await?;
    ops.db().close().await;
    if arguments.json {
        say_json(&report)?
    } else {
        tell(&report)?
    }
    Ok(if report.ok {
        Ended::Done
    } else {
        Ended::WithFindings
    })
}

fn tell(report: &Report) -> Result<(), Failure> {
    let Report {
        ok,
        stock,
        orders,
        promotions,
        ledger,
        outbox,
    } = report;
    say(format_args!(
        "stock:  {} counters checked, {} differ from their movements",
        stock.checked, stock.mismatched
    ))?;
    say(format_args!(
        "orders: {} checked, {} with wrong amounts, {} incomplete, {} inconsistent, {} orphaned rows",
        orders.checked, orders.amounts_wrong, orders.incomplete, orders.inconsistent, orders.orphans
    ))?;
    say(format_args!(
        "promotions: {} checked, {} counted wrongly, {} uses that don't fit their order",
        promotions.checked, promotions.mismatched, promotions.inconsistent
    ))?;
    say(format_args!(
        "ledger: {} orders checked, {} differ from their postings",
        ledger.checked, ledger.mismatched
    ))?;
    say(format_args!(
        "outbox: {} events open, {} keep failing",
        outbox.open, outbox.failing
    ))?;
    say(if *ok {
        "everything adds up"
    } else {
        "something does not add up"
    })
}

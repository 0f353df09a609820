//! How fast the shop is, measured on this machine in one run: the program as people run it, with a shop of 10,000
//! products, beside a handler that answers a constant of the same bytes and headers. Both are processes of their own,
//! neither writes a log, and the load comes from this process on the same cores. What counts is the ratio between the
//! two, median of five rounds; absolute figures are of this machine.
//!
//! `make bench` builds everything for release and runs it; `--short` is a look in half a minute. It is no part of the
//! shop, and knows it by its addresses only.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod addresses;
mod constant;
mod figures;
mod load;
mod measures;
mod report;
mod shop;
mod weight;

/// Measure the shop.
#[derive(Debug, Parser)]
#[command(name = "bench")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Answer every request with what this address answers once (used by the bench itself)
    #[command(hide = true)]
    Constant {
        /// host:port and path
        address: String,
        /// The path
        path: String,
    },
}

/// What is measured, and for how long.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// The program
    #[arg(long, default_value = "target/release/manzuma", value_name = "FILE")]
    pub program: PathBuf,
    /// Products in the shop
    #[arg(long, default_value_t = 10_000, value_name = "N")]
    pub products: usize,
    /// Rounds, of which the median counts
    #[arg(long, default_value_t = 5, value_name = "N")]
    pub rounds: usize,
    /// How long each kind of load lasts in a round, in milliseconds
    #[arg(long, default_value_t = 3_000, value_name = "MS")]
    pub millis: u64,
    /// One round of half a second each
    #[arg(long)]
    pub short: bool,
    /// Only these loads, for a look at one of them (all, where none is named)
    #[arg(long, value_enum, value_name = "LOAD")]
    pub only: Vec<Kind>,
    /// A shop's folder to use again and keep; without it one is made and removed
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// What searches, with {} for the words
    #[arg(long, default_value = "/api/v1/search?q={}", value_name = "PATH")]
    pub search: String,
    /// Where the bundle was made, to be weighed
    #[arg(long, default_value = "target/site", value_name = "DIR")]
    pub site: PathBuf,
}

/// The kinds of load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Kind {
    /// Pages that are kept, beside the constant
    Kept,
    /// Product pages nobody has asked for
    Product,
    /// Lists nobody has asked for
    Listing,
    /// Searches
    Search,
}

impl Options {
    /// Whether this load is wanted.
    fn has(&self, kind: Kind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome: Result<bool> = match arguments.command {
        Some(Command::Constant { address, path }) => constant::serve(&address, &path).await.map(|()| true),
        None => measures::run(arguments.options).await,
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        // Done, and something is slower than it should be.
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::from(70)
        }
    }
}

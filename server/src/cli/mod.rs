//! The commands. Each file is one of them; here is what they share: how they are told apart, how they log and how
//! they end. Answers go to standard output, everything else to standard error.

mod backup;
mod check;
mod export;
mod import;
mod migrate;
mod out;
mod restore;
mod seed;
mod serve;
mod user;
mod work;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Common, Config};
use crate::wiring;

pub use out::{Ended, Failure};

/// A shop in one program: storefront, warehouse, money and team.
#[derive(Debug, Parser)]
#[command(name = "manzuma", version, max_term_width = 100, after_help = AFTER_HELP)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str =
    "Every option can also be given as the environment variable named beside it, or in the TOML \
file named by --config; an option wins over the environment, and that over the file.

Exit status: 0 done; 1 done, with findings; 2 usage or configuration; 3 refused; 70 a fault.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the shop and its console over HTTP, and do the work that follows from orders
    Serve(serve::Arguments),
    /// Only do the work that follows from orders, beside servers started with --no-worker
    Worker,
    /// Bring the database up to this program's schema
    Migrate,
    /// Fill an empty shop
    Seed(seed::Arguments),
    /// Compare counters, states and books with what they follow from
    Check(check::Arguments),
    /// Import products from a file
    Import(import::Arguments),
    /// Write products into a file for another system
    Export(export::Arguments),
    /// Write everything the shop has into one file, while it runs
    Backup(backup::Arguments),
    /// Make a shop from a file that backup wrote
    Restore(restore::Arguments),
    /// Add and manage the people who work here
    User(user::Arguments),
}

/// Runs the command that was asked for.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let config = match Config::resolve(cli.common) {
        Ok(config) => config,
        Err(problem) => return Failure::Usage(problem.to_string()).tell(),
    };
    if let Err(problem) = wiring::start_log(&config) {
        return Failure::Usage(problem).tell();
    }
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(problem) => return Failure::Fault(format!("the runtime did not start: {problem}")).tell(),
    };
    let done = runtime.block_on(cli.command.run(config));
    // What is answered for has ended by now; a picture that is still being computed is not waited for.
    runtime.shutdown_background();
    match done {
        Ok(ended) => ended.into(),
        Err(failure) => failure.tell(),
    }
}

impl Command {
    async fn run(self, config: Config) -> Result<Ended, Failure> {
        match self {
            Self::Serve(arguments) => serve::run(config, arguments).await,
            Self::Worker => work::run(config).await,
            Self::Migrate => migrate::run(config).await,
            Self::Seed(arguments) => seed::run(config, arguments).await,
            Self::Check(arguments) => check::run(config, arguments).await,
            Self::Import(arguments) => import::run(config, arguments).await,
            Self::Export(arguments) => export::run(config, arguments).await,
            Self::Backup(arguments) => backup::run(config, arguments).await,
            Self::Restore(arguments) => restore::run(config, arguments).await,
            Self::User(arguments) => user::run(config, arguments).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }
}

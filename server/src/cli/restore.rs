//! `restore`: a shop from a file that `backup` wrote. Never over a shop that is there.

use std::path::PathBuf;

use clap::Args;
use operations::Actor;
use operations::backup::restore;

use super::out::say;
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Options of `restore`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file
    file: PathBuf,
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let ops = wiring::open(&config).await?;
    restore(&ops, &Actor::system("restore"), &arguments.file).await?;
    ops.db().close().await;
    say(format_args!(
        "the shop of {} is back; `manzuma check` looks it through",
        arguments.file.display()
    ))?;
    Ok(Ended::Done)
}

//! `backup`: everything the shop has, in one file, while it goes on selling.

use std::path::PathBuf;

use clap::Args;
use operations::Actor;
use operations::backup::backup;

use super::out::say;
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Options of `backup`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file to write
    file: PathBuf,
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let ops = wiring::open_running(&config).await?;
    backup(&ops, &Actor::system("backup"), &arguments.file).await?;
    ops.db().close().await;
    say(format_args!("{} holds the whole shop", arguments.file.display()))?;
    Ok(Ended::Done)
}

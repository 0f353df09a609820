//! `restore`: a shop from a file that `backup` wrote.

use std::path::PathBuf;

use clap::Args;

use super::{Ended, Failure};
use crate::config::Config;

/// Options of `restore`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file
    file: PathBuf,
}

/// Runs it.
pub async fn run(_config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    Err(Failure::Fault(format!("{} was not restored", arguments.file.display())))
}

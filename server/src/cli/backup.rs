//! `backup`: everything the shop has, in one file.

use std::path::PathBuf;

use clap::Args;

use super::{Ended, Failure};
use crate::config::Config;

/// Options of `backup`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The file to write; it must not be there yet
    file: PathBuf,
}

/// Runs it.
pub async fn run(_config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    Err(Failure::Fault(format!("{} was not written", arguments.file.display())))
}

//! `migrate`: the schema of this program, and nothing else.

use std::sync::Arc;

use integrations::PixelImages;
use operations::ports::SystemClock;

use super::out::say;
use super::{Ended, Failure};
use crate::config::Config;
use crate::wiring;

/// Runs it.
pub async fn run(config: Config) -> Result<Ended, Failure> {
    let (ops, applied) = wiring::open_at(&config, Arc::new(SystemClock), PixelImages::default()).await?;
    ops.db().close().await;
    say(match applied {
        0 => "the schema is up to date".to_owned(),
        1 => "1 migration applied".to_owned(),
        n => format!("{n} migrations applied"),
    })?;
    Ok(Ended::Done)
}

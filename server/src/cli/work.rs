//! `worker`: only the work that follows from orders. Also how every long-lived command is asked to stop.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::{Ended, Failure};
use crate::config::Config;
use crate::{wiring, worker};

/// Runs it.
pub async fn run(config: Config) -> Result<Ended, Failure> {
    let ops = wiring::open(&config).await?;
    let stop = CancellationToken::new();
    let work = tokio::spawn(worker::work(ops.clone(), stop.clone()));
    asked_to_stop().await;
    stop.cancel();
    let ended = work.await;
    ops.db().close().await;
    ended
        .map(|()| Ended::Done)
        .map_err(|problem| Failure::Fault(format!("the worker broke: {problem}")))
}

/// Returns once the program is asked to stop, by SIGTERM or from the keyboard.
pub async fn asked_to_stop() {
    let asked = |kind| async move {
        match signal(kind) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            // A machine without the signal never asks.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = asked(SignalKind::terminate()) => {}
        () = asked(SignalKind::interrupt()) => {}
    }
}

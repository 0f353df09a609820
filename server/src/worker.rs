//! The work that follows from what people do: takes events from the outbox and lets `operations` react to each. Several
//! workers may run beside each other; an event is only ever taken by one of them at a time.

use std::time::Duration;

use operations::outbox::worker::drain;
use operations::{Ops, accounts};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

/// How long it rests when there is nothing to do.
const REST: Duration = Duration::from_millis(500);
/// How long it rests when the database does not answer.
const REST_AFTER_FAULT: Duration = Duration::from_secs(5);
/// How often expired sessions are swept out.
const SWEEP_EVERY: Duration = Duration::from_secs(600);

/// Works until it is told to stop; what it has begun it ends.
pub async fn work(ops: Ops, stop: CancellationToken) {
    let mut sweep_at = Instant::now();
    while !stop.is_cancelled() {
        if Instant::now() >= sweep_at {
            sweep(&ops).await;
            sweep_at = Instant::now() + SWEEP_EVERY;
        }
        let rest = match drain(&ops).await {
            Ok(_) => REST,
            Err(cause) => {
                tracing::error!(%cause, "the worker could not take an event");
                REST_AFTER_FAULT
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = sleep(rest) => {}
        }
    }
}

async fn sweep(ops: &Ops) {
    match accounts::sessions::sweep(ops).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "expired sessions forgotten"),
        Err(cause) => tracing::error!(%cause, "expired sessions could not be swept"),
    }
}

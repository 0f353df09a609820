//! The work that follows from what people do: takes events from the outbox and lets `operations` react to each. Several
//! workers may run beside each other; an event is only ever taken by one of them at a time.

use std::time::Duration;

use operations::outbox::Lane;
use operations::outbox::worker::drain;
use operations::{Ops, accounts, changes, grid, idempotency, import, inventory, partners};
use tokio::task::JoinSet;
use tokio::time::{interval, sleep};
use tokio_util::sync::CancellationToken;

/// How long it rests when there is nothing to do.
const REST: Duration = Duration::from_millis(500);
/// How long it rests when the database does not answer.
const REST_AFTER_FAULT: Duration = Duration::from_secs(5);
/// How long a partner's program may take to answer once the worker is told to stop.
const GRACE: Duration = Duration::from_secs(4);
/// How often what has expired is swept out.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// How often the counters of stock are compared with all that moved them.
const CHECK_EVERY: Duration = Duration::from_secs(600);

/// Works until it is told to stop; what it has begun it ends. Every lane is a task of its own, so that none waits while
/// another one calculates. Partners are told things beside them: they may be slow.
pub async fn work(ops: Ops, stop: CancellationToken) {
    let mut tasks = JoinSet::new();
    tasks.spawn(quick_work(ops.clone(), stop.clone()));
    for lane in [Lane::Slow, Lane::Sheets, Lane::Imports] {
        tasks.spawn(slow_work(ops.clone(), lane, stop.clone()));
    }
    tasks.spawn(tell(ops, stop));
    while let Some(ended) = tasks.join_next().await {
        // One that broke breaks the worker, as it would if they were one task.
        if let Some(cause) = ended.err().and_then(|problem| problem.try_into_panic().ok()) {
            std::panic::resume_unwind(cause);
        }
    }
}

/// Pictures, or sheets: one after the other, so that nothing else waits for them.
async fn slow_work(ops: Ops, lane: Lane, stop: CancellationToken) {
    let work = async {
        let mut rest = Duration::ZERO;
        loop {
            sleep(rest).await;
            rest = work_off(&ops, lane).await;
        }
    };
    // What is broken off here is done by whoever takes the event up next.
    tokio::select! {
        () = stop.cancelled() => {}
        () = work => {}
    }
}

/// Tells partners what happened.
async fn tell(ops: Ops, stop: CancellationToken) {
    let mut rest = Duration::ZERO;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = sleep(rest) => {}
        }
        let is_stopping = || stop.is_cancelled();
        let told = tokio::select! {
            // Whoever takes the messages up next sends them again, under the same ids.
            () = given_up(&stop) => return,
            told = partners::deliver(&ops, &is_stopping) => told,
        };
        rest = match told {
            Ok(_) => REST,
            Err(cause) => {
                tracing::error!(%cause, "partners could not be told what happened");
                REST_AFTER_FAULT
            }
        };
    }
}

/// Returns when what is under way has had its time to end.
async fn given_up(stop: &CancellationToken) {
    stop.cancelled().await;
    sleep(GRACE).await;
}

async fn quick_work(ops: Ops, stop: CancellationToken) {
    let (mut sweeps, mut checks) = (interval(SWEEP_EVERY), interval(CHECK_EVERY));
    let mut rest = Duration::ZERO;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = sweeps.tick() => sweep(&ops).await,
            _ = checks.tick() => check(&ops).await,
            () = sleep(rest) => rest = work_off(&ops, Lane::Quick).await,
        }
    }
}

/// Works off what is due in a lane; how long to rest then.
async fn work_off(ops: &Ops, lane: Lane) -> Duration {
    match drain(ops, lane).await {
        Ok(_) => REST,
        Err(cause) => {
            tracing::error!(%cause, "the worker could not take an event");
            REST_AFTER_FAULT
        }
    }
}

async fn check(ops: &Ops) {
    match inventory::check_levels(ops).await {
        Ok(0) => {}
        Ok(mismatched) => tracing::error!(
            mismatched,
            "counters of stock differ from their movements and claims"
        ),
        Err(cause) => tracing::error!(%cause, "the counters of stock could not be checked"),
    }
}

async fn sweep(ops: &Ops) {
    match accounts::sessions::sweep(ops).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "expired sessions forgotten"),
        Err(cause) => tracing::error!(%cause, "expired sessions could not be swept"),
    }
    if let Err(cause) = partners::sweep(ops).await {
        tracing::error!(%cause, "old messages to partners could not be swept");
    }
    if let Err(cause) = idempotency::sweep(ops).await {
        tracing::error!(%cause, "old answers to programs could not be swept");
    }
    if let Err(cause) = import::sweep(ops).await {
        tracing::error!(%cause, "old sheets of products could not be swept");
    }
    if let Err(cause) = grid::sweep(ops).await {
        tracing::error!(%cause, "old saves of the grid could not be swept");
    }
    if let Err(cause) = changes::sweep(ops).await {
        tracing::error!(%cause, "old changes of the catalogue could not be swept");
    }
}

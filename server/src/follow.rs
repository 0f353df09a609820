//! Keeps this server's search index at the heels of the database. Every server does so for itself, whoever does the
//! work that follows from orders.

use std::time::Duration;

use operations::Ops;
use operations::catalog::search::Follower;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How long it rests between two looks: a change is found well within a second.
const REST: Duration = Duration::from_millis(200);
/// How long it rests when the database or the index does not answer.
const REST_AFTER_FAULT: Duration = Duration::from_secs(5);

/// Follows until it is told to stop; what it has begun then is begun again at the next start (and searches that
/// found nothing since the last step are forgotten).
pub async fn follow(ops: Ops, stop: CancellationToken) {
    let mut follower = Follower::new(ops);
    let following = async {
        let mut rest = Duration::ZERO;
        loop {
            sleep(rest).await;
            rest = step(&mut follower).await;
        }
    };
    tokio::select! {
        () = stop.cancelled() => {}
        () = following => {}
    }
}

/// One look; how long to rest then.
async fn step(follower: &mut Follower) -> Duration {
    match follower.catch_up().await {
        Ok(()) => REST,
        Err(cause) => {
            tracing::error!(%cause, "the search index could not follow");
            REST_AFTER_FAULT
        }
    }
}

//! Working the outbox off: each event at least once, the longest due first. An event is leased while it is
//! worked on, so that several workers on one database don't do the same at once; every reaction is idempotent, so
//! a lease that ran out does no harm.

use std::convert::Infallible;
use std::time::Duration;

use super::{Event, Lane};
use crate::{Error, Ops, Result, args, reactions};

/// Events of the quick lane taken at once. Others are taken one by one: what is taken and not begun when the
/// program ends waits for its lease to run out.
const BATCH: i64 = 4;
/// How long a worker may be silent over an event before another one takes it up.
const LEASE_SECONDS: i64 = 300;
/// How often it says that it is still there.
const RENEW_EVERY: Duration = Duration::from_secs(60);
/// The longest wait between two tries.
const DELAY_SECONDS_MAX: i64 = 3_600;

/// Works off everything that is due in `lane`; how many events there were.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails. A reaction that fails is noted and tried again later.
pub async fn drain(ops: &Ops, lane: Lane) -> Result<usize> {
    let mut done = 0;
    loop {
        let due = lease(ops, lane).await?;
        if due.is_empty() {
            return Ok(done);
        }
        for Leased { id, kind, subject } in due {
            let outcome = match kind.parse::<Event>() {
                Ok(event) => {
                    let work = reactions::react(ops, &id, (event, &subject));
                    tokio::select! {
                        done = work => done,
                        never = renew(ops, &id) => match never {},
                    }
                }
                Err(_) => Err(Error::broken(format_args!(
                    "{kind:?} is no event this program knows"
                ))),
            };
            settle(ops, &id, outcome.err().map(|error| error.to_string())).await?;
            done += 1;
        }
    }
}

/// An event to be worked on. Its kind and subject are read only then, so that one that can't be read fails alone.
struct Leased {
    id: String,
    kind: String,
    subject: String,
}

async fn lease(ops: &Ops, lane: Lane) -> Result<Vec<Leased>> {
    let batch = match lane {
        Lane::Quick => BATCH,
        Lane::Slow | Lane::Sheets | Lane::Imports => 1,
    };
    ops.write(async |tx| {
        let rows = tx
            .rows(
                "UPDATE outbox_events
                 SET due_at = $1, attempts = attempts + 1
                 WHERE done_at IS NULL AND due_at <= $2 AND id IN
                     (SELECT id
                      FROM outbox_events
                      WHERE done_at IS NULL AND due_at <= $2 AND lane = $4
                      ORDER BY due_at, id
                      LIMIT $3)
                 RETURNING id, kind, subject_id",
                args![tx.now().plus_seconds(LEASE_SECONDS), tx.now(), batch, lane.code()],
            )
            .await?;
        let mut leased = rows
            .iter()
            .map(|row| {
                Ok(Leased {
                    id: row.get(0)?,
                    kind: row.get(1)?,
                    subject: row.get(2)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        leased.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(leased)
    })
    .await
}

/// Keeps the lease of an event for as long as it is polled. A lease that can't be renewed runs out, which does no harm.
async fn renew(ops: &Ops, id: &str) -> Infallible {
    loop {
        tokio::time::sleep(RENEW_EVERY).await;
        let renewed = ops
            .write(async |tx| {
                tx.execute(
                    "UPDATE outbox_events SET due_at = $1 WHERE id = $2 AND done_at IS NULL",
                    args![tx.now().plus_seconds(LEASE_SECONDS), id],
                )
                .await
            })
            .await;
        if let Err(error) = renewed {
            tracing::warn!(event = %id, %error, "the lease of an event could not be renewed");
        }
    }
}

async fn settle(ops: &Ops, id: &str, problem: Option<String>) -> Result<()> {
    ops.write(async |tx| {
        match &problem {
            None => {
                tx.execute(
                    "UPDATE outbox_events SET done_at = $1, last_error = '' WHERE id = $2",
                    args![tx.now(), id],
                )
                .await?;
            }
            Some(problem) => {
                let row = tx
                    .one("SELECT attempts FROM outbox_events WHERE id = $1", args![id])
                    .await?;
                let due = tx.now().plus_seconds(delay_seconds(row.get(0)?));
                tx.execute(
                    "UPDATE outbox_events SET due_at = $1, last_error = $2 WHERE id = $3",
                    args![due, problem, id],
                )
                .await?;
                tracing::warn!(event = %id, problem, "a reaction failed and will be tried again");
            }
        }
        Ok(())
    })
    .await
}

/// Seconds until the next try: 2, 4, 8 … up to an hour.
fn delay_seconds(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts.clamp(1, 12)).unwrap_or(12);
    2_i64.pow(doublings).min(DELAY_SECONDS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_stays_bounded() {
        assert_eq!(
            [1, 2, 3, 11, 12, 1_000].map(delay_seconds),
            [2, 4, 8, 2_048, 3_600, 3_600]
        );
    }
}

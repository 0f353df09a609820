//! Sending what was written down: each message until it is taken or given up, the longest due first. Every endpoint is
//! served by itself, so that a slow one delays nobody else. A message is leased while it is sent, so that several
//! workers don't send the same; when a worker is killed behind the sending it is sent again, under the same id.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::basics::Instant;
use domain::partners::retry_after;
use futures::StreamExt;
use futures::future::join_all;
use futures::stream::FuturesUnordered;

use super::ENDPOINTS_MAX;
use super::sign::headers;
use crate::db::{Record, Tx};
use crate::ports::{Call, CallProblem};
use crate::{Ops, Result, args};

/// Messages sent to one endpoint at once.
const BATCH: i64 = 4;
/// How long a worker may take over a batch, in seconds.
const LEASE_SECONDS: i64 = 120;
/// While some are served, how often it is looked whether there is something for others.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// The answer of an endpoint that wants to hear nothing any more.
const GONE: u16 = 410;
/// How long what was taken or given up is kept, in seconds.
const KEPT_SECONDS: i64 = 30 * 24 * 60 * 60;

type Outcome = std::result::Result<u16, CallProblem>;

/// Sends everything that is due; how many messages there were. Once `is_stopping`, what is under way is ended and
/// nothing more begun.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails, or something in it can't be read; other endpoints are served all the same.
/// What can't be sent is noted and tried again later.
pub async fn deliver(ops: &Ops, is_stopping: &(dyn Fn() -> bool + Sync)) -> Result<usize> {
    let mut serving = FuturesUnordered::new();
    let mut busy = BTreeSet::new();
    let (mut sent, mut broken) = (0, None);
    loop {
        let waiting = if is_stopping() {
            Vec::new()
        } else {
            waiting(ops).await?
        };
        for endpoint in waiting {
            if busy.insert(endpoint.clone()) {
                serving.push(serve(ops, endpoint, is_stopping));
            }
        }
        if serving.is_empty() {
            return broken.map_or(Ok(sent), Err);
        }
        tokio::select! {
            Some((endpoint, served)) = serving.next() => match served {
                Ok(messages) => {
                    sent += messages;
                    busy.remove(&endpoint);
                }
                // It stays among the busy ones, so that it is not tried over and over.
                Err(error) => broken = Some(error),
            },
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// The endpoints for which something is due.
async fn waiting(ops: &Ops) -> Result<Vec<String>> {
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT e.id
                 FROM partners_endpoints e
                 WHERE e.disabled_at IS NULL
                   AND EXISTS (SELECT 1
                               FROM partners_deliveries d
                               WHERE d.endpoint_id = e.id AND d.status = 'waiting' AND d.due_at <= $1)
                 ORDER BY e.id
                 LIMIT $2",
                args![tx.now(), ENDPOINTS_MAX],
            )
            .await
        })
        .await?;
    rows.iter().map(|row| row.get(0)).collect()
}

/// Sends an endpoint everything that is due for it.
async fn serve(
    ops: &Ops,
    endpoint: String,
    is_stopping: &(dyn Fn() -> bool + Sync),
) -> (String, Result<usize>) {
    let mut sent = 0;
    loop {
        if is_stopping() {
            return (endpoint, Ok(sent));
        }
        match batch(ops, &endpoint).await {
            Ok(0) => return (endpoint, Ok(sent)),
            Ok(messages) => sent += messages,
            Err(error) => return (endpoint, Err(error)),
        }
    }
}

async fn batch(ops: &Ops, endpoint: &str) -> Result<usize> {
    let Some((listener, messages)) = lease(ops, endpoint).await? else {
        return Ok(0);
    };
    let outcomes = join_all(messages.iter().map(|message| send(ops, &listener, message))).await;
    for (message, outcome) in messages.iter().zip(outcomes) {
        settle(ops, (endpoint, message), outcome?).await?;
    }
    Ok(messages.len())
}

/// Whom a batch goes to.
struct Listener {
    url: String,
    secrets: Vec<String>,
}

struct Message {
    id: String,
    body: String,
    attempts: i64,
    made_at: Instant,
}

async fn lease(ops: &Ops, endpoint: &str) -> Result<Option<(Listener, Vec<Message>)>> {
    ops.write(async |tx| {
        let row = tx
            .row(
                "SELECT url, secret, former_secret, former_until
                 FROM partners_endpoints
                 WHERE id = $1 AND disabled_at IS NULL",
                args![endpoint],
            )
            .await?;
        let Some(row) = row else { return Ok(None) };
        let rows = tx
            .rows(
                "UPDATE partners_deliveries
                 SET due_at = $1, attempts = attempts + 1
                 WHERE status = 'waiting' AND due_at <= $2 AND id IN
                     (SELECT id
                      FROM partners_deliveries
                      WHERE endpoint_id = $3 AND status = 'waiting' AND due_at <= $2
                      ORDER BY due_at, id
                      LIMIT $4)
                 RETURNING id, body, attempts, made_at",
                args![tx.now().plus_seconds(LEASE_SECONDS), tx.now(), endpoint, BATCH],
            )
            .await?;
        let message = |row: &Record| -> Result<Message> {
            Ok(Message {
                id: row.get(0)?,
                body: row.get(1)?,
                attempts: row.get(2)?,
                made_at: row.get(3)?,
            })
        };
        let mut messages = rows.iter().map(message).collect::<Result<Vec<_>>>()?;
        messages.sort_by(|a, b| a.id.cmp(&b.id));
        Ok((!messages.is_empty()).then_some((listener(&row, tx.now())?, messages)))
    })
    .await
}

fn listener(row: &Record, now: Instant) -> Result<Listener> {
    let is_former_good = row.get::<Option<Instant>>(3)?.is_some_and(|until| until > now);
    let mut secrets = vec![row.get(1)?];
    secrets.extend(row.get::<Option<String>>(2)?.filter(|_| is_former_good));
    Ok(Listener {
        url: row.get(0)?,
        secrets,
    })
}

async fn send(ops: &Ops, listener: &Listener, message: &Message) -> Result<Outcome> {
    let id = format!("msg_{}", message.id);
    let mut headers = headers(&listener.secrets, (&id, ops.now()), &message.body)?;
    headers.push(("content-type", "application/json".to_owned()));
    let call = Call {
        url: listener.url.clone(),
        headers,
        body: message.body.clone(),
    };
    Ok(ops.ports().webhooks.send(&call).await)
}

async fn settle(ops: &Ops, (endpoint, message): (&str, &Message), outcome: Outcome) -> Result<()> {
    let problem = match &outcome {
        Ok(200..=299) => return taken(ops, (endpoint, message)).await,
        Ok(status) => format!("it answered {status}"),
        Err(problem) => problem.to_string(),
    };
    let [jitter] = ops.ids().secret::<1>()?;
    let is_gone = outcome == Ok(GONE);
    let retry = retry_after(message.attempts, jitter).filter(|_| !is_gone);
    match retry {
        Some(_) => {
            tracing::warn!(delivery = %message.id, problem, "a message to a partner failed and will be tried again")
        }
        None => tracing::error!(delivery = %message.id, problem, "a message to a partner was given up"),
    }
    ops.write(async |tx| match retry {
        Some(seconds) => note(tx, message, ("waiting", tx.now().plus_seconds(seconds), &problem)).await,
        None => {
            note(tx, message, ("failed", tx.now(), &problem)).await?;
            rest(tx, (endpoint, message), (is_gone, &problem)).await
        }
    })
    .await
}

async fn taken(ops: &Ops, (endpoint, message): (&str, &Message)) -> Result<()> {
    ops.write(async |tx| {
        note(tx, message, ("delivered", tx.now(), "")).await?;
        tx.execute(
            "UPDATE partners_endpoints SET taken_at = $1 WHERE id = $2",
            args![tx.now(), endpoint],
        )
        .await?;
        Ok(())
    })
    .await
}

async fn note(
    tx: &mut Tx<'_>,
    message: &Message,
    (status, due_at, problem): (&str, Instant, &str),
) -> Result<()> {
    tx.execute(
        "UPDATE partners_deliveries
         SET status = $1, due_at = $2, last_error = $3
         WHERE id = $4 AND status = 'waiting'",
        args![status, due_at, problem, &message.id],
    )
    .await?;
    Ok(())
}

/// Leaves an endpoint alone until a person has looked at it: when it says that it is gone, or has taken nothing since the
/// message was made that is given up now. One that takes others goes on, with a message less.
async fn rest(
    tx: &mut Tx<'_>,
    (endpoint, message): (&str, &Message),
    (is_gone, problem): (bool, &str),
) -> Result<()> {
    let taken_before = if is_gone {
        Instant(i64::MAX)
    } else {
        message.made_at
    };
    tx.execute(
        "UPDATE partners_endpoints
         SET disabled_at = $1, last_error = $2
         WHERE id = $3 AND disabled_at IS NULL AND (taken_at IS NULL OR taken_at < $4)",
        args![tx.now(), problem, endpoint, taken_before],
    )
    .await?;
    Ok(())
}

/// Forgets what was taken or given up long ago, and what has waited as long for endpoints that rest; how many messages
/// there were.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        tx.execute(
            "DELETE FROM partners_deliveries
             WHERE made_at <= $1
               AND (status <> 'waiting'
                    OR endpoint_id IN (SELECT id FROM partners_endpoints WHERE disabled_at IS NOT NULL))",
            args![tx.now().plus_seconds(-KEPT_SECONDS)],
        )
        .await
    })
    .await
}

//! Taking a request up, or learning what became of it.

use domain::basics::{Instant, KeyedRequestId, LeaseId};

use super::{Answer, KEPT_SECONDS, LEASE_SECONDS};
use crate::db::{Record, Tx};
use crate::{Error, Ops, Result, args};

/// A request as it is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who asks, and where: keys of different callers never meet.
    pub caller: String,
    /// The key the caller gave it.
    pub key: String,
    /// What tells it from another request of the same caller: a digest of what is sent.
    pub fingerprint: String,
}

/// A turn to work on a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The request: the same for every repetition, as long as it is kept.
    pub request: KeyedRequestId,
    /// Whether it has had its effect already, in a turn that ended before it was answered.
    pub has_effect: bool,
    pub(super) lease: LeaseId,
}

/// What becomes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// It is the caller's turn to work on it.
    Turn(Claim),
    /// It was answered already.
    Answered(Answer),
    /// Somebody is at work on it.
    InFlight,
    /// The key belongs to another request.
    OtherRequest,
}

/// Takes a request up.
///
/// # Errors
/// [`Error::Clash`] when several took it up at the same moment; [`Error::Broken`] when the database fails.
pub async fn claim(ops: &Ops, asked: &Asked) -> Result<Claimed> {
    ops.write(async |tx| {
        let (request, lease): (KeyedRequestId, LeaseId) = (tx.new_id(), tx.new_id());
        let inserted = tx
            .execute(
                "INSERT INTO idempotency_requests
                     (id, caller, request_key, fingerprint, begun_at, lease, leased_until, status, headers, body)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, 0, '', '')
                 ON CONFLICT (caller, request_key) DO NOTHING",
                args![
                    request,
                    &asked.caller,
                    &asked.key,
                    &asked.fingerprint,
                    tx.now(),
                    lease,
                    tx.now().plus_seconds(LEASE_SECONDS),
                ],
            )
            .await?;
        if inserted == 1 {
            return Ok(Claimed::Turn(Claim {
                request,
                has_effect: false,
                lease,
            }));
        }
        let row = tx
            .row(
                "SELECT id, lease, fingerprint, begun_at, leased_until, answered_at, status, headers, body
                 FROM idempotency_requests
                 WHERE caller = $1 AND request_key = $2",
                args![&asked.caller, &asked.key],
            )
            .await?;
        // It was swept out between the two statements.
        let known = row.ok_or(Error::Clash)?;
        if known.get::<Instant>(3)?.plus_seconds(KEPT_SECONDS) <= tx.now() {
            begin_anew(tx, &known, asked).await
        } else if known.get::<String>(2)? != asked.fingerprint {
            Ok(Claimed::OtherRequest)
        } else if known.get::<Option<Instant>>(5)?.is_some() {
            Ok(Claimed::Answered(Answer::of(&known, 6)?))
        } else if known.get::<Instant>(4)? > tx.now() {
            Ok(Claimed::InFlight)
        } else {
            take_over(tx, &known).await
        }
    })
    .await
}

/// A key that is so old that it names a new request.
async fn begin_anew(tx: &mut Tx<'_>, known: &Record, asked: &Asked) -> Result<Claimed> {
    let (request, lease): (KeyedRequestId, LeaseId) = (tx.new_id(), tx.new_id());
    tx.execute_one(
        "UPDATE idempotency_requests
         SET id = $1, fingerprint = $2, begun_at = $3, lease = $4, leased_until = $5, effect_at = NULL,
             answered_at = NULL, status = 0, headers = '', body = ''
         WHERE id = $6 AND lease = $7",
        args![
            request,
            &asked.fingerprint,
            tx.now(),
            lease,
            tx.now().plus_seconds(LEASE_SECONDS),
            known.get::<String>(0)?,
            known.get::<String>(1)?,
        ],
    )
    .await?;
    Ok(Claimed::Turn(Claim {
        request,
        has_effect: false,
        lease,
    }))
}

/// A request whose last turn ended without an answer. Whether it had its effect is read only now: an effect that is
/// just being committed holds the row.
async fn take_over(tx: &mut Tx<'_>, known: &Record) -> Result<Claimed> {
    let lease: LeaseId = tx.new_id();
    let row = tx
        .row(
            "UPDATE idempotency_requests
             SET lease = $1, leased_until = $2
             WHERE id = $3 AND lease = $4 AND answered_at IS NULL
             RETURNING effect_at",
            args![
                lease,
                tx.now().plus_seconds(LEASE_SECONDS),
                known.get::<String>(0)?,
                known.get::<String>(1)?,
            ],
        )
        .await?;
    let row = row.ok_or(Error::Clash)?;
    Ok(Claimed::Turn(Claim {
        request: known.parse(0)?,
        has_effect: row.get::<Option<Instant>>(0)?.is_some(),
        lease,
    }))
}

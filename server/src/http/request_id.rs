//! Every request gets an id that the log, the audit trail and the person share, one line in the
//! log, an end to its patience, and an answer even when the program panics over it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use bridge::{Fault, RequestId};
use futures::FutureExt;
use tokio::time::{Instant, timeout};
use tracing::Instrument;

use super::problems::{Problem, ProblemKind};
use super::reader::Reader;
use super::{Site, client, policy};

/// The header that carries the id back.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the request its id and sees it through: `run` answers it.
pub async fn identify<F>(
    site: &Site,
    mut request: Request,
    run: impl FnOnce(Request, Arc<Reader>) -> F,
) -> Response
where
    F: Future<Output = Response>,
{
    let id = RequestId(site.ops().new_id::<domain::basics::AuditId>().to_string().into());
    let client = client::address(&request, site.trusted_proxies());
    let span = tracing::info_span!("request", id = %id.0, method = %request.method(), path = %loggable(&request), %client);
    request.extensions_mut().insert(id.clone());
    request.extensions_mut().insert(client);
    let reader = Arc::new(Reader::of(&request));
    // A photo takes its time over a slow line.
    let patience = if policy::takes_files(request.uri().path()) {
        site.limits().request_time_max.saturating_mul(10)
    } else {
        site.limits().request_time_max
    };

    let answer = run(request, Arc::clone(&reader));
    let answered = see_through(site, answer, patience, &reader).instrument(span.clone());
    let started = Instant::now();
    let mut response = answered.await;
    let status = response.status().as_u16();
    let took_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(status, took_ms, "answered"));
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

async fn see_through(
    site: &Site,
    answer: impl Future<Output = Response>,
    patience: Duration,
    reader: &Reader,
) -> Response {
    let answered = AssertUnwindSafe(answer).catch_unwind();
    match timeout(patience, answered).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => {
            // The panic itself was logged by its hook.
            let fault = Fault::Broken {
                id: reader.request_id.as_deref().unwrap_or_default().to_owned(),
            };
            Problem::of_fault(&fault).answer(site, reader)
        }
        Err(_) => {
            tracing::warn!("given up: it took too long");
            Problem::new(ProblemKind::TooSlow).answer(site, reader)
        }
    }
}

/// What stands before a signed token, which opens the whole order or cart.
const BEFORE_TOKENS: [&str; 3] = ["/o/", "/api/v1/orders/", "/api/v1/carts/"];

/// The path as it may stand in a log: without tokens.
fn loggable(request: &Request) -> String {
    let path = request.uri().path();
    for before in BEFORE_TOKENS {
        if let Some((start, token)) = path.split_once(before) {
            let rest = token.split_once('/').map(|(_, rest)| format!("/{rest}"));
            return format!("{start}{before}…{}", rest.unwrap_or_default());
        }
    }
    path.to_owned()
}

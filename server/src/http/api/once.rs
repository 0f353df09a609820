//! Every change is made once, however often it is asked for: it carries an `Idempotency-Key`, and what was answered
//! first is answered again for a day. What had no effect and was not refused by a use case (a body that can't be read,
//! something that is not there, a fault of ours) is not kept: repeating it with the same key is a new try.

use std::panic::{AssertUnwindSafe, resume_unwind};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::refusal::Reason;
use futures::FutureExt;
use operations::idempotency::{Answer, Asked, Claim, Claimed, claim, release, settle};
use sha2::{Digest, Sha256};
use tracing::Instrument;

use super::failed::{Failed, spoken};
use super::frame::Spoken;
use super::{Complaint, caller, document};
use crate::http::Site;
use crate::http::problems::{Problem, ProblemKind};
use crate::http::reader::Reader;

/// The header with the key.
pub const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The header that says that this was answered before.
pub const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// The longest key.
pub const KEY_MAX: usize = 255;
/// Larger than any answer of the API.
const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The headers of an answer that belong to it and not to the connection.
const KEPT: [HeaderName; 3] = [CONTENT_TYPE, CONTENT_LANGUAGE, LOCATION];

/// Lets a change through once.
pub async fn once(State(site): State<Site>, request: Request, next: Next) -> Response {
    if !document::is_change(&request) {
        return next.run(request).await;
    }
    let Some(key) = key(request.headers()) else {
        return Failed::from(Complaint::KeyMissing).into_response();
    };
    let mut reader = Reader::of(&request);
    reader.page_language = request
        .extensions()
        .get::<Spoken>()
        .map(|spoken| spoken.0)
        .or(reader.page_language);
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, site.limits().body_bytes_max).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let asked = Asked {
        // An address may be long, and a token in it opens a cart.
        caller: digest(format!("{} {} {}", caller::scope(&parts), parts.method, parts.uri.path()).as_bytes()),
        key,
        // What tells one request from another at the same address. The language of the answer does not.
        fingerprint: digest(&body),
    };
    match claim(site.ops(), &asked).await {
        Ok(Claimed::Turn(claim)) => {
            let request = Request::from_parts(parts, Body::from(body));
            work(Turn { site, reader, claim }, request, next).await
        }
        Ok(Claimed::Answered(answer)) => replayed(&answer),
        Ok(Claimed::InFlight) => Failed::from(Complaint::KeyInFlight).into_response(),
        Ok(Claimed::OtherRequest) => Failed::from(Complaint::KeyReused).into_response(),
        Err(error) => Failed::from(error).into_response(),
    }
}

struct Turn {
    site: Site,
    reader: Reader,
    claim: Claim,
}

/// Works on a request in a task of its own: a caller that hangs up does not leave it half done.
async fn work(turn: Turn, mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(turn.claim.clone());
    let task = async move {
        match AssertUnwindSafe(next.run(request)).catch_unwind().await {
            Ok(response) => turn.end(response).await,
            Err(panic) => {
                turn.give_up().await;
                resume_unwind(panic)
            }
        }
    };
    match tokio::spawn(task.instrument(tracing::Span::current())).await {
        Ok(response) => response,
        Err(ended) => match ended.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // The program is being ended.
            Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
    }
}

impl Turn {
    async fn end(self, response: Response) -> Response {
        let is_final = is_final(&response);
        let (parts, body) = spoken(response, &self.site, &self.reader).into_parts();
        let body = to_bytes(body, ANSWER_BYTES_MAX).await.unwrap_or_default();
        if is_final {
            let answer = Answer {
                status: parts.status.as_u16(),
                headers: kept(&parts.headers),
                body: String::from_utf8_lossy(&body).into_owned(),
            };
            if let Err(cause) = settle(self.site.ops(), &self.claim, &answer).await {
                // The change is made; whoever repeats it is answered anew when the turn is over.
                tracing::error!(%cause, "an answer could not be kept");
            }
        } else {
            self.give_up().await;
        }
        Response::from_parts(parts, Body::from(body))
    }

    async fn give_up(&self) {
        if let Err(cause) = release(self.site.ops(), &self.claim).await {
            tracing::error!(%cause, "a request could not be given up; it is when its turn is over");
        }
    }
}

/// Whether this is what will be answered from now on: done, or refused by a use case.
fn is_final(response: &Response) -> bool {
    match response.extensions().get::<Problem>().map(Problem::kind) {
        None => response.status().is_success(),
        Some(ProblemKind::Refused(refusal)) => refusal.reason() != Reason::TooManyAttempts,
        Some(_) => false,
    }
}

fn kept(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |name: &HeaderName| {
        let value = headers.get(name)?.to_str().ok()?;
        Some((name.to_string(), value.to_owned()))
    };
    KEPT.iter().filter_map(text).collect()
}

fn replayed(answer: &Answer) -> Response {
    let mut response = answer.body.clone().into_response();
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let headers = response.headers_mut();
    for (name, value) in &answer.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    response
}

/// The key: one header of visible ASCII characters.
fn key(headers: &HeaderMap) -> Option<String> {
    let mut values = headers.get_all(KEY).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return None;
    };
    let key = value.to_str().ok()?;
    let is_key = (1..=KEY_MAX).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    is_key.then(|| key.to_owned())
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Whether a method only looks.
pub fn only_looks(method: &Method) -> bool {
    matches!(
        *method,
        Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_one_header_of_visible_characters() {
        let longest = "k".repeat(KEY_MAX);
        let longer = "k".repeat(KEY_MAX + 1);
        for (values, right) in [
            (&["0198c1a2-b3c4-7d5e-8f90-a1b2c3d4e5f6"][..], true),
            (&["\"quoted\""], true),
            (&[longest.as_str()], true),
            (&[longer.as_str()], false),
            (&[""], false),
            (&["two words"], false),
            (&["one", "two"], false),
            (&[], false),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(KEY, HeaderValue::from_str(value).unwrap());
            }
            assert_eq!(key(&headers).is_some(), right, "{values:?}");
        }
    }
}

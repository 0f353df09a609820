//! Who calls, what its route's policy line says to that, and how much of its quota is left. Cookies are never looked at
//! here, so nothing can be done in somebody's name by a page they happen to have open.

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bridge::RequestId;
use domain::Refusal;
use operations::partners::recognise;
use operations::{Actor, ActorKind, Error};

use super::Complaint;
use super::failed::Failed;
use super::frame::Spoken;
use super::once::only_looks;
use crate::http::Site;
use crate::http::client::Client;
use crate::http::limits::{Counted, Standing};
use crate::http::policy::{self, Quota, Who};

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LIMIT: HeaderName = HeaderName::from_static("ratelimit");
/// Where a cart is begun: the only change that names nothing whose token the caller holds.
const CARTS: &str = "/api/v1/carts";

/// Lets in who may come in, as often as they may.
pub async fn admit(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let line = policy::line_of(&request);
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let (spoken, key) = (
        request.extensions().get::<Spoken>().copied(),
        key(request.headers()),
    );
    let actor = match known(&site, spoken, key).await {
        Ok(actor) => actor.unwrap_or_else(Actor::guest).in_request(id),
        Err(error) => return Failed::from(error).into_response(),
    };
    let refused = refused(&request, &actor, line.map_or(Who::Nobody, |line| line.who));
    let quota = match line {
        _ if only_looks(request.method()) => Quota::Read,
        Some(line) => line.quota,
        None => Quota::Change,
    };
    let counted = match &actor.kind {
        ActorKind::Partner { key, .. } => Some(Counted::With(*key)),
        _ => request
            .extensions()
            .get::<Client>()
            .map(|client| Counted::from(*client)),
    };
    let standing = counted.and_then(|counted| site.limiter().count_program(quota, counted));
    request.extensions_mut().insert(actor);
    let mut response = match standing {
        Some(Standing {
            retry_after_seconds: Some(retry_after_seconds),
            ..
        }) => {
            tracing::warn!(?quota, "refused: too many attempts");
            Failed::from(Refusal::TooManyAttempts { retry_after_seconds }).into_response()
        }
        _ => match refused {
            Some(refused) => refused,
            None => next.run(request).await,
        },
    };
    if let Some(standing) = standing {
        tell(&mut response, &standing);
    }
    response
}

/// The partner whose key the request carries.
async fn known(site: &Site, spoken: Option<Spoken>, key: Option<String>) -> Result<Option<Actor>, Error> {
    match spoken.zip(key) {
        Some((Spoken(language), key)) => recognise(site.ops(), &key, language).await,
        None => Ok(None),
    }
}

fn key(headers: &HeaderMap) -> Option<String> {
    let (kind, key) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    kind.eq_ignore_ascii_case("bearer").then(|| key.trim().to_owned())
}

/// The answer to whoever may not come in. A key that is good for nothing is refused everywhere, so that nobody takes it
/// for a good one.
fn refused(request: &Request, actor: &Actor, who: Who) -> Option<Response> {
    let is_partner = matches!(actor.kind, ActorKind::Partner { .. });
    let has_tried = request.headers().contains_key(AUTHORIZATION);
    let complaint = match who {
        _ if has_tried && !is_partner => Complaint::NoKey,
        who if who.lets_in(actor) => return None,
        Who::Partner(scope) if is_partner => Complaint::NotForThis(scope.code()),
        Who::Partner(_) => Complaint::NoKey,
        _ => return Some(Failed::from(Error::Denied).into_response()),
    };
    let wants_key = complaint == Complaint::NoKey;
    let mut response = Failed::from(complaint).into_response();
    if wants_key {
        let challenge = HeaderValue::from_static("Bearer");
        response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
    }
    Some(response)
}

/// What is left of a quota, as draft-ietf-httpapi-ratelimit-headers writes it.
fn tell(response: &mut Response, standing: &Standing) {
    let Standing {
        name,
        limit,
        left,
        whole_in_seconds,
        ..
    } = standing;
    let headers = [
        (POLICY, format!("\"{name}\";q={limit};w=60")),
        (LIMIT, format!("\"{name}\";r={left};t={whole_in_seconds}")),
    ];
    for (name, text) in headers {
        if let Ok(value) = HeaderValue::from_str(&text) {
            response.headers_mut().insert(name, value);
        }
    }
}

/// Within what a caller's keys are its own. A token in the address is known to its holder only; who begins a cart has
/// none yet, and is told from others by where they are.
pub fn scope(parts: &Parts) -> String {
    if let Some(ActorKind::Partner { key, .. }) = parts.extensions.get::<Actor>().map(|actor| &actor.kind) {
        return format!("key {key}");
    }
    match parts.extensions.get::<Client>() {
        Some(client) if parts.uri.path() == CARTS => format!("guest {client}"),
        _ => "guest".to_owned(),
    }
}

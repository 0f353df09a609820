//! Sessions: the adapter between `tower-sessions` and the rows that `operations` keeps, the cookie, and from a session
//! the person who asks. Looking at pages makes neither cookie nor row.

use async_trait::async_trait;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bridge::{Fault, RequestId, session};
use domain::basics::{Instant, UserId};
use operations::accounts::sessions;
use operations::{Actor, Ops};
use time::Duration;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use super::Site;
use super::problems::Problem;
use super::reader::Reader;

/// How long a basket waits for its shopper.
const IDLE_DAYS_MAX: i64 = 30;
/// How long a member of staff stays signed in: a working day with its overtime.
const SIGNED_IN_SECONDS_MAX: i64 = 14 * 60 * 60;

/// The session rows of the shop's database.
#[derive(Clone)]
pub struct Rows(Ops);

impl std::fmt::Debug for Rows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rows")
    }
}

/// Provides the session of each request.
pub fn layer(site: &Site) -> SessionManagerLayer<Rows> {
    SessionManagerLayer::new(Rows(site.ops().clone()))
        .with_name("manzuma")
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(site.is_https())
        .with_expiry(Expiry::OnInactivity(Duration::days(IDLE_DAYS_MAX)))
}

#[async_trait]
impl SessionStore for Rows {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // Ids are random and 128 bits long: a taken one is as good as impossible, and two are.
        for _ in 0..3 {
            let (id, data, expires_at) = row(record)?;
            if sessions::create(&self.0, &id, data, expires_at)
                .await
                .map_err(backend)?
            {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(Error::Backend("every new session id was taken".to_owned()))
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let (id, data, expires_at) = row(record)?;
        sessions::save(&self.0, &id, data, expires_at)
            .await
            .map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let data = sessions::load(&self.0, &stored_id(*id)).await.map_err(backend)?;
        // What an older program wrote and this one can't read is a session that ended.
        Ok(data.and_then(|data| serde_json::from_slice(&data).ok()))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        sessions::delete(&self.0, &stored_id(*id)).await.map_err(backend)
    }
}

/// The id is a password as long as the session lives, so the database only sees its fingerprint.
fn stored_id(id: Id) -> String {
    use sha2::{Digest, Sha256};

    Sha256::digest(id.0.to_be_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn row(record: &Record) -> Result<(String, Vec<u8>, Instant)> {
    let data = serde_json::to_vec(record).map_err(|error| Error::Encode(error.to_string()))?;
    let milliseconds = record.expiry_date.unix_timestamp_nanos() / 1_000_000;
    Ok((
        stored_id(record.id),
        data,
        Instant(i64::try_from(milliseconds).unwrap_or(i64::MAX)),
    ))
}

fn backend(error: operations::Error) -> Error {
    Error::Backend(error.to_string())
}

/// Finds out who asks. The role is read anew each time, so that a change of it, or disabling the person, counts at once.
pub async fn recognise(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let actor = match request.extensions().get::<Session>() {
        Some(session) => signed_in(site.ops(), session).await,
        None => Ok(None),
    };
    match actor {
        Ok(actor) => {
            request
                .extensions_mut()
                .insert(actor.unwrap_or_else(Actor::guest).in_request(id));
            next.run(request).await
        }
        Err(cause) => {
            tracing::error!(%cause, "broken");
            let fault = Fault::Broken {
                id: id.map(|id| id.to_string()).unwrap_or_default(),
            };
            Problem::of_fault(&fault).answer(&site, &Reader::of(&request))
        }
    }
}

async fn signed_in(ops: &Ops, session: &Session) -> operations::Result<Option<Actor>> {
    let broken = |error| operations::Error::broken(format_args!("session: {error}"));
    let Some(user) = session.get::<UserId>(session::USER).await.map_err(broken)? else {
        return Ok(None);
    };
    let since = session
        .get::<Instant>(session::SIGNED_IN_AT)
        .await
        .map_err(broken)?;
    let is_over = since.is_none_or(|since| since.plus_seconds(SIGNED_IN_SECONDS_MAX) < ops.now());
    if is_over { Ok(None) } else { ops.staff(user).await }
}

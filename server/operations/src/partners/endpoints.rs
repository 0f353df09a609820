//! Endpoints: adding one, changing its secret, having it rest and go on.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::EndpointId;
use domain::partners::read::NewSecret;
use domain::partners::{EndpointForm, Topic};

use super::ENDPOINTS_MAX;
use super::sign::secret_of;
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit};

/// How long the secret before is good beside a new one, in seconds.
const FORMER_SECONDS: i64 = 24 * 60 * 60;

/// Adds an endpoint, which is told what happens from now on. Its secret is in the answer and shown nowhere else.
///
/// # Errors
/// `InvalidFields`; `NotPossibleNow` when there are too many; [`crate::Error::Denied`].
pub async fn add_endpoint(ops: &Ops, actor: &Actor, form: &EndpointForm) -> Result<NewSecret> {
    actor.may(Permission::ManagePartners)?;
    let (url, topics) = form.check()?;
    let topics: Vec<&str> = topics.into_iter().map(Topic::code).collect();
    let topics = topics.join(" ");
    let secret = secret_of(&ops.ids().secret::<32>()?);
    let id = ops
        .write(async |tx| {
            make_room(tx).await?;
            let id: EndpointId = tx.new_id();
            tx.execute_one(
                "INSERT INTO partners_endpoints (id, url, topics, secret, added_at, last_error)
             VALUES ($1, $2, $3, $4, $5, '')",
                args![id, &url, &topics, &secret, tx.now()],
            )
            .await?;
            let entry = audit::Entry::new("add_endpoint", Subject::Endpoint, id)
                .labelled(&url)
                .change("topics", "", &topics);
            audit::steps::record(tx, actor, entry).await?;
            Ok(id)
        })
        .await?;
    Ok(NewSecret {
        endpoint: id,
        url,
        secret,
    })
}

/// Gives an endpoint another secret. What is sent is signed under both for a day, so that the other side can change
/// over without losing anything.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn rotate_secret(ops: &Ops, actor: &Actor, endpoint: EndpointId) -> Result<NewSecret> {
    actor.may(Permission::ManagePartners)?;
    let secret = secret_of(&ops.ids().secret::<32>()?);
    let url = ops
        .write(async |tx| {
            let url = url_of(tx, endpoint).await?;
            tx.execute_one(
                "UPDATE partners_endpoints
                 SET former_secret = secret, former_until = $1, secret = $2
                 WHERE id = $3",
                args![tx.now().plus_seconds(FORMER_SECONDS), &secret, endpoint],
            )
            .await?;
            let entry = audit::Entry::new("rotate_secret", Subject::Endpoint, endpoint).labelled(&url);
            audit::steps::record(tx, actor, entry).await?;
            Ok(url)
        })
        .await?;
    Ok(NewSecret {
        endpoint,
        url,
        secret,
    })
}

/// Has an endpoint rest: it is told nothing, and what waits for it goes on waiting.
///
/// # Errors
/// `NotPossibleNow` when it rests already; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn disable_endpoint(ops: &Ops, actor: &Actor, endpoint: EndpointId) -> Result<()> {
    actor.may(Permission::ManagePartners)?;
    ops.write(async |tx| {
        let url = url_of(tx, endpoint).await?;
        let changed = tx
            .execute(
                "UPDATE partners_endpoints SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL",
                args![tx.now(), endpoint],
            )
            .await?;
        if changed == 0 {
            return Err(Refusal::NotPossibleNow.into());
        }
        let entry = audit::Entry::new("disable_endpoint", Subject::Endpoint, endpoint).labelled(&url);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Has an endpoint go on, with what waited for it: all of it is due now, with all its tries before it.
///
/// # Errors
/// `NotPossibleNow` when it does not rest, or too many others are told things; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn enable_endpoint(ops: &Ops, actor: &Actor, endpoint: EndpointId) -> Result<()> {
    actor.may(Permission::ManagePartners)?;
    ops.write(async |tx| {
        make_room(tx).await?;
        let url = url_of(tx, endpoint).await?;
        let changed = tx
            .execute(
                "UPDATE partners_endpoints
                 SET disabled_at = NULL, last_error = ''
                 WHERE id = $1 AND disabled_at IS NOT NULL",
                args![endpoint],
            )
            .await?;
        if changed == 0 {
            return Err(Refusal::NotPossibleNow.into());
        }
        tx.execute(
            "UPDATE partners_deliveries SET attempts = 0, due_at = $1 WHERE endpoint_id = $2 AND status = 'waiting'",
            args![tx.now(), endpoint],
        )
        .await?;
        let entry = audit::Entry::new("enable_endpoint", Subject::Endpoint, endpoint).labelled(&url);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

async fn url_of(tx: &mut Tx<'_>, endpoint: EndpointId) -> Result<String> {
    tx.one(
        "SELECT url FROM partners_endpoints WHERE id = $1",
        args![endpoint],
    )
    .await?
    .get(0)
}

/// Refuses one more when there are as many as are told things at once.
async fn make_room(tx: &mut Tx<'_>) -> Result<()> {
    let row = tx
        .one(
            "SELECT COUNT(*) FROM partners_endpoints WHERE disabled_at IS NULL",
            args![],
        )
        .await?;
    if row.get::<i64>(0)? < ENDPOINTS_MAX {
        Ok(())
    } else {
        Err(Refusal::NotPossibleNow.into())
    }
}

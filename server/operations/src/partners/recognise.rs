//! Whose key this is.

use domain::basics::{Instant, Language};

use super::digest;
use super::read::scopes_of;
use crate::{Actor, ActorKind, Ops, Result, args};

/// How exactly it is known when a key was last used, in seconds: not every request writes.
const USE_NOTED_EVERY: i64 = 60;

/// The partner who comes with this key, working in `language`; none when it is no key, or good for nothing any more.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn recognise(ops: &Ops, secret: &str, language: Language) -> Result<Option<Actor>> {
    let known = digest(secret);
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT id, name, scopes, last_used_at
                 FROM partners_keys
                 WHERE digest = $1 AND revoked_at IS NULL",
                args![&known],
            )
            .await
        })
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (key, now) = (row.parse(0)?, ops.now());
    let last: Option<Instant> = row.get(3)?;
    if last.is_none_or(|last| last.plus_seconds(USE_NOTED_EVERY) <= now) {
        ops.write(async |tx| {
            tx.execute(
                "UPDATE partners_keys SET last_used_at = $1 WHERE id = $2",
                args![tx.now(), key],
            )
            .await
        })
        .await?;
    }
    Ok(Some(Actor {
        kind: ActorKind::Partner {
            key,
            name: row.get::<String>(1)?.into(),
            scopes: scopes_of(&row, 2)?.into(),
            language,
        },
        request_id: None,
    }))
}

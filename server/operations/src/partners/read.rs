//! The screens about partners, and what they are told.

mod payload;
mod webhooks;

use domain::accounts::Permission;
use domain::basics::Instant;
use domain::partners::Scope;
use domain::partners::read::KeyRow;

pub(super) use payload::{happened_at, payload};
pub use webhooks::webhooks;

use crate::db::Record;
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args};

/// Every key that was given out, newest first.
///
/// # Errors
/// [`Error::Denied`] for people who may not manage them.
pub async fn keys(ops: &Ops, actor: &Actor) -> Result<Vec<KeyRow>> {
    actor.may(Permission::ManagePartners)?;
    let shop = ops.shop().await?;
    let rows = ops
        .read(async |tx| {
            tx.rows(
                "SELECT id, name, prefix, scopes, added_at, last_used_at, revoked_at
                 FROM partners_keys
                 ORDER BY id DESC
                 LIMIT 500",
                args![],
            )
            .await
        })
        .await?;
    rows.iter()
        .map(|row| {
            Ok(KeyRow {
                id: row.parse(0)?,
                name: row.get(1)?,
                prefix: row.get(2)?,
                scopes: scopes_of(row, 3)?,
                since: local(&shop, row.get(4)?),
                last_used: row.get::<Option<Instant>>(5)?.map(|at| local(&shop, at)),
                revoked: row.get::<Option<Instant>>(6)?.map(|at| local(&shop, at)),
            })
        })
        .collect()
}

/// The scopes in a column.
pub(super) fn scopes_of(row: &Record, index: usize) -> Result<Vec<Scope>> {
    row.get::<String>(index)?
        .split_whitespace()
        .map(|code| {
            code.parse()
                .map_err(|_| Error::broken(format_args!("a key is good for {code:?}")))
        })
        .collect()
}

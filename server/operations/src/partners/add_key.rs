//! Giving out a key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::PartnerKeyId;
use domain::partners::read::NewKey;
use domain::partners::{KeyForm, Scope};

use super::{BEGINNING, PREFIX_CHARS, digest};
use crate::{Actor, Ops, Result, args, audit};

/// Gives out a key. It is in the answer and nowhere else.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn add_key(ops: &Ops, actor: &Actor, form: &KeyForm) -> Result<NewKey> {
    actor.may(Permission::ManagePartners)?;
    let (name, scopes) = form.check()?;
    let scopes: Vec<&str> = scopes.into_iter().map(Scope::code).collect();
    let scopes = scopes.join(" ");
    let secret = format!("{BEGINNING}{}", URL_SAFE_NO_PAD.encode(ops.ids().secret::<32>()?));
    let (known, prefix) = (digest(&secret), &secret[..PREFIX_CHARS]);
    ops.write(async |tx| {
        let id: PartnerKeyId = tx.new_id();
        tx.execute_one(
            "INSERT INTO partners_keys (id, name, prefix, digest, scopes, added_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            args![id, &name, prefix, &known, &scopes, tx.now()],
        )
        .await?;
        let entry = audit::Entry::new("add_key", Subject::Partner, id)
            .labelled(&name)
            .change("scopes", "", &scopes);
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    Ok(NewKey { name, secret })
}

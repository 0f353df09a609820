//! Taking a key back.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::PartnerKeyId;

use crate::{Actor, Ops, Result, args, audit};

/// Makes a key good for nothing, from the next request on.
///
/// # Errors
/// `NotPossibleNow` when it is already; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn revoke_key(ops: &Ops, actor: &Actor, key: PartnerKeyId) -> Result<()> {
    actor.may(Permission::ManagePartners)?;
    ops.write(async |tx| {
        let row = tx
            .one("SELECT name FROM partners_keys WHERE id = $1", args![key])
            .await?;
        let revoked = tx
            .execute(
                "UPDATE partners_keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL",
                args![tx.now(), key],
            )
            .await?;
        if revoked == 0 {
            return Err(domain::Refusal::NotPossibleNow.into());
        }
        let entry = audit::Entry::new("revoke_key", Subject::Partner, key).labelled(&row.get::<String>(0)?);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

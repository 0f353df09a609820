//! Sending a message once more, because a person asks for it.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::DeliveryId;

use crate::{Actor, Ops, Result, args, audit};

/// Makes a message due now, with all its tries before it: the same bytes under the same id.
///
/// # Errors
/// `NotPossibleNow` while its endpoint rests; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn replay(ops: &Ops, actor: &Actor, delivery: DeliveryId) -> Result<()> {
    actor.may(Permission::ManagePartners)?;
    ops.write(async |tx| {
        let row = tx
            .one(
                "SELECT e.url, e.disabled_at
                 FROM partners_deliveries d
                 JOIN partners_endpoints e ON e.id = d.endpoint_id
                 WHERE d.id = $1",
                args![delivery],
            )
            .await?;
        if !row.is_null(1)? {
            return Err(Refusal::NotPossibleNow.into());
        }
        tx.execute_one(
            "UPDATE partners_deliveries
             SET status = 'waiting', due_at = $1, attempts = 0, last_error = ''
             WHERE id = $2",
            args![tx.now(), delivery],
        )
        .await?;
        let entry = audit::Entry::new("replay", Subject::Endpoint, delivery).labelled(&row.get::<String>(0)?);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

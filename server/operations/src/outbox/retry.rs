//! Trying again at once what keeps failing.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::EventId;

use crate::{Actor, Ops, Result, args, audit};

/// Makes an open event due now.
///
/// # Errors
/// `NotPossibleNow` when it is done already; [`crate::Error::Missing`].
pub async fn retry(ops: &Ops, actor: &Actor, event: EventId) -> Result<()> {
    actor.may(Permission::MendProblems)?;
    ops.write(async |tx| {
        let row = tx
            .one("SELECT kind FROM outbox_events WHERE id = $1", args![event])
            .await?;
        let changed = tx
            .execute(
                "UPDATE outbox_events SET due_at = $1 WHERE id = $2 AND done_at IS NULL",
                args![tx.now(), event],
            )
            .await?;
        if changed == 0 {
            return Err(domain::Refusal::NotPossibleNow.into());
        }
        let entry =
            audit::Entry::new("retry_event", Subject::Problem, event).labelled(&row.get::<String>(0)?);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

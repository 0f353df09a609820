//! Ending a promotion at once.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Instant, PromotionId};

use crate::settings::local;
use crate::{Actor, Ops, Result, args, audit};

/// Ends `promotion` now. Placed orders keep what they were given.
///
/// # Errors
/// `NotPossibleNow` when it is over; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn end_promotion(ops: &Ops, actor: &Actor, promotion: PromotionId) -> Result<()> {
    actor.may(Permission::ManagePromotions)?;
    let shop = ops.shop().await?;
    ops.write(async |tx| {
        let row = tx
            .one(
                // Locks the row, so that nobody ends it twice.
                "UPDATE pricing_promotions
                 SET version = version + 1
                 WHERE id = $1
                 RETURNING ends_at, name_en",
                args![promotion],
            )
            .await?;
        let ends: Option<Instant> = row.get(0)?;
        if ends.is_some_and(|ends| ends <= tx.now()) {
            return Err(Refusal::NotPossibleNow.into());
        }
        tx.execute_one(
            "UPDATE pricing_promotions SET ends_at = $1 WHERE id = $2",
            args![tx.now(), promotion],
        )
        .await?;
        let before = ends.map_or(String::new(), |ends| local(&shop, ends).to_string());
        let entry = audit::Entry::new("end_promotion", Subject::Promotion, promotion)
            .labelled(&row.get::<String>(1)?)
            .change("ends", before, local(&shop, tx.now()));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

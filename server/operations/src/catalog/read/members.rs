//! Which goods a collection holds at this moment: asked each time, never kept, so that no sale, arrival or last piece can
//! make it old. A page that shows them is told what can change them, and when the clock alone does.

use domain::basics::{CollectionId, Instant, Language, ProductId};
use domain::catalog::{CollectionMode, ConditionKind, Matching};
use domain::settings::Shop;

use super::collection_editor::conditions;
use super::frame::next_seen;
use super::listing::next_sale;
use crate::changes::Topic;
use crate::db::Tx;
use crate::{Result, args};

/// The most goods of a collection: so many a shop of one currency and one country does not have.
pub(in crate::catalog) const MEMBERS_MAX: i64 = 50_000;

/// What a collection is made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::catalog) struct Made {
    /// Which.
    pub(in crate::catalog) id: CollectionId,
    /// How goods come into it.
    pub(in crate::catalog) mode: CollectionMode,
    /// How many of its conditions they meet.
    pub(in crate::catalog) matching: Matching,
}

/// The first goods that shoppers see in it: of a picked one in its own order, of a rule the newest first. A rule
/// without conditions holds nothing.
pub(in crate::catalog) async fn members(
    tx: &mut Tx<'_>,
    shop: &Shop,
    made: Made,
    limit: i64,
) -> Result<Vec<ProductId>> {
    tx.shows(Topic::Range);
    if let Some(moment) = next_seen(tx).await? {
        tx.holds_until(moment);
    }
    let rows = match made.mode {
        CollectionMode::Picked => {
            tx.rows(
                "SELECT k.product_id
                 FROM catalog_collection_products k
                 WHERE k.collection_id = $1
                   AND EXISTS (SELECT 1
                               FROM catalog_products p
                               JOIN catalog_variants v ON v.product_id = p.id AND v.archived_at IS NULL
                               WHERE p.id = k.product_id
                                 AND p.status = 'published'
                                 AND p.visible_from <= $2)
                 ORDER BY k.position, k.product_id
                 LIMIT $3",
                args![made.id, tx.now(), limit],
            )
            .await?
        }
        CollectionMode::Ruled => {
            let needed = watched(tx, made).await?;
            tx.rows(
                include_str!("members.sql"),
                args![made.id, tx.now(), needed, shop.currency.scale(), limit],
            )
            .await?
        }
    };
    rows.iter().map(|row| row.parse(0)).collect()
}

/// How many conditions have to be met; what they depend on beside the range is said to whoever keeps pages. Stock is the
/// affair of whoever asks: pages hear of it by the state of the index.
async fn watched(tx: &mut Tx<'_>, made: Made) -> Result<i64> {
    let conditions = conditions(tx, made.id, Language::English).await?;
    let asks = |kind: ConditionKind| conditions.iter().any(|row| row.kind() == kind);
    if asks(ConditionKind::Price) || asks(ConditionKind::OnSale) {
        tx.shows(Topic::Prices);
        if let Some(moment) = next_sale(tx).await? {
            tx.holds_until(moment);
        }
    }
    for row in &conditions {
        if let domain::catalog::Condition::Newest(days) = row.condition
            && let Some(moment) = next_old(tx, days).await?
        {
            tx.holds_until(moment);
        }
    }
    Ok(match made.matching {
        Matching::Any => 1,
        Matching::All => i64::try_from(conditions.len().max(1)).unwrap_or(i64::MAX),
    })
}

/// When the next product is no longer one of the last so many days.
async fn next_old(tx: &mut Tx<'_>, days: i64) -> Result<Option<Instant>> {
    const DAY_SECONDS: i64 = 86_400;
    let cutoff = tx.now().plus_seconds(-days * DAY_SECONDS);
    let row = tx
        .one(
            "SELECT MIN(visible_from)
             FROM catalog_products
             WHERE visible_from > $1 AND visible_from <= $2 AND status = 'published'",
            args![cutoff, tx.now()],
        )
        .await?;
    let oldest: Option<Instant> = row.get(0)?;
    Ok(oldest.map(|since| since.plus_seconds(days * DAY_SECONDS)))
}

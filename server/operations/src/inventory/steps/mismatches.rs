//! Whether the counters are what movements and claims make them.

use crate::db::Tx;
use crate::{Result, args};

/// Pairs of variant and location whose counters differ from their movements and claims. Reads all of them.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn mismatched_levels(tx: &mut Tx<'_>) -> Result<i64> {
    tx.one(MISMATCHED, args![]).await?.get(0)
}

const MISMATCHED: &str = "
    SELECT COUNT(*)
    FROM (SELECT variant_id, location_id FROM inventory_levels
          UNION
          SELECT variant_id, location_id FROM inventory_movements
          UNION
          SELECT variant_id, location_id FROM inventory_claims) k
    LEFT JOIN inventory_levels l ON l.variant_id = k.variant_id AND l.location_id = k.location_id
    LEFT JOIN (SELECT variant_id, location_id, CAST(SUM(delta) AS BIGINT) AS units
               FROM inventory_movements
               GROUP BY variant_id, location_id) m
        ON m.variant_id = k.variant_id AND m.location_id = k.location_id
    LEFT JOIN (SELECT variant_id, location_id, CAST(SUM(quantity) AS BIGINT) AS units
               FROM inventory_claims
               WHERE status IN ('reserved', 'allocated', 'picked')
               GROUP BY variant_id, location_id) c
        ON c.variant_id = k.variant_id AND c.location_id = k.location_id
    WHERE COALESCE(l.on_hand, 0) <> COALESCE(m.units, 0)
       OR COALESCE(l.held, 0) <> COALESCE(c.units, 0)
       OR COALESCE(l.held, 0) > COALESCE(l.on_hand, 0)";

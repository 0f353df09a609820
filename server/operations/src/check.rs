//! `manzuma check`: does everything that must add up add up? Reads only; a finding is a defect of ours.

use crate::db::Tx;
use crate::inventory::steps::mismatched_levels;
use crate::{Ops, Result, args};

/// What was checked, and how much of it does not hold.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// Whether everything holds.
    pub ok: bool,
    /// Counters against movements and claims.
    pub stock: Stock,
    /// Orders against their lines, shipments, payments and claims.
    pub orders: Orders,
    /// Uses of promotions against orders.
    pub promotions: Promotions,
    /// Postings against orders.
    pub ledger: Ledger,
    /// Events that should have been worked off.
    pub outbox: Outbox,
}

/// Counters against movements and claims.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Stock {
    /// Variant-and-location pairs looked at.
    pub checked: i64,
    /// Pairs whose counters differ.
    pub mismatched: i64,
}

/// Orders against what belongs to them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Orders {
    /// Orders looked at.
    pub checked: i64,
    /// Orders whose amounts don't add up.
    pub amounts_wrong: i64,
    /// Orders without lines or payment, or whose claims don't cover their lines.
    pub incomplete: i64,
    /// Orders whose shipment, payment or claims don't fit where they stand.
    pub inconsistent: i64,
    /// Lines, claims, payments, shipments, postings and movements of orders that don't exist.
    pub orphans: i64,
}

/// Uses of promotions against orders.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Promotions {
    /// Promotions and codes looked at.
    pub checked: i64,
    /// Those whose counter differs from their uses.
    pub mismatched: i64,
    /// Uses that don't fit their order: of one that was cancelled, or of none.
    pub inconsistent: i64,
}

/// Postings against orders.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Ledger {
    /// Orders with postings looked at.
    pub checked: i64,
    /// Orders whose postings differ from what they should be.
    pub mismatched: i64,
}

/// The outbox.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Outbox {
    /// Events not worked off yet.
    pub open: i64,
    /// Of those, events that keep failing.
    pub failing: i64,
}

/// Tries after which an open event counts as failing.
const FAILING_ATTEMPTS: i64 = 3;

/// Checks everything on one snapshot.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn check(ops: &Ops) -> Result<Report> {
    ops.read(async |tx| {
        let stock = Stock {
            checked: count(tx, "SELECT COUNT(*) FROM inventory_levels").await?,
            mismatched: mismatched_levels(tx).await?,
        };
        let orders = Orders {
            checked: count(tx, "SELECT COUNT(*) FROM orders_orders").await?,
            amounts_wrong: count(tx, AMOUNTS_WRONG).await?,
            incomplete: count(tx, INCOMPLETE).await?,
            inconsistent: count(tx, INCONSISTENT).await?,
            orphans: count(tx, ORPHANS).await?,
        };
        let promotions = Promotions {
            checked: count(tx, PROMOTIONS_AND_CODES).await?,
            mismatched: count(tx, USES_MISCOUNTED).await?,
            inconsistent: count(tx, USES_INCONSISTENT).await?,
        };
        let ledger = Ledger {
            checked: count(tx, "SELECT COUNT(DISTINCT order_id) FROM ledger_postings").await?,
            mismatched: count(tx, LEDGER_MISMATCHED).await?,
        };
        let outbox = Outbox {
            open: count(tx, "SELECT COUNT(*) FROM outbox_events WHERE done_at IS NULL").await?,
            failing: tx
                .one(
                    "SELECT COUNT(*) FROM outbox_events WHERE done_at IS NULL AND attempts >= $1",
                    args![FAILING_ATTEMPTS],
                )
                .await?
                .get(0)?,
        };
        let found = [
            stock.mismatched,
            orders.amounts_wrong,
            orders.incomplete,
            orders.inconsistent,
            orders.orphans,
            promotions.mismatched,
            promotions.inconsistent,
            ledger.mismatched,
            outbox.failing,
        ];
        Ok(Report {
            ok: found.iter().all(|n| *n == 0),
            stock,
            orders,
            promotions,
            ledger,
            outbox,
        })
    })
    .await
}

async fn count(tx: &mut Tx<'_>, sql: &'static str) -> Result<i64> {
    tx.one(sql, args![]).await?.get(0)
}

const AMOUNTS_WRONG: &str = "
    SELECT COUNT(*)
    FROM orders_orders o
    WHERE o.goods_net_minor + o.delivery_net_minor + o.fee_net_minor + o.vat_minor <> o.total_minor
       OR o.goods_net_minor <>
          (SELECT CAST(COALESCE(SUM(l.net_minor), 0) AS BIGINT) FROM orders_lines l WHERE l.order_id = o.id)
       OR o.vat_minor <> o.delivery_tax_minor + o.fee_tax_minor +
          (SELECT CAST(COALESCE(SUM(l.tax_minor), 0) AS BIGINT) FROM orders_lines l WHERE l.order_id = o.id)
       OR EXISTS (SELECT 1 FROM payments_payments p
                  WHERE p.order_id = o.id AND p.amount_minor <> o.total_minor)
       OR (SELECT CAST(COALESCE(SUM(d.goods_minor), 0) AS BIGINT) FROM orders_discounts d
           WHERE d.order_id = o.id) <>
          (SELECT CAST(COALESCE(SUM(l.discount_minor), 0) AS BIGINT) FROM orders_lines l WHERE l.order_id = o.id)
       OR EXISTS (SELECT 1
                  FROM orders_lines l
                  LEFT JOIN (SELECT line_id,
                                    CAST(SUM(units) AS BIGINT) AS units,
                                    CAST(SUM(units * discount_minor) AS BIGINT) AS discount,
                                    CAST(SUM(units * net_minor) AS BIGINT) AS net,
                                    CAST(SUM(units * tax_minor) AS BIGINT) AS tax
                             FROM orders_units
                             GROUP BY line_id) u ON u.line_id = l.id
                  WHERE l.order_id = o.id
                    AND (u.line_id IS NULL OR u.units <> l.quantity OR u.discount <> l.discount_minor
                         OR u.net <> l.net_minor OR u.tax <> l.tax_minor))";

const PROMOTIONS_AND_CODES: &str = "
    SELECT (SELECT COUNT(*) FROM pricing_promotions) + (SELECT COUNT(*) FROM pricing_codes)";

/// Counters and uses agree. Whether a limit was kept can't be told afterwards, because it may be lowered later.
const USES_MISCOUNTED: &str = "
    SELECT (SELECT COUNT(*) FROM pricing_promotions p
            WHERE p.used <> (SELECT COUNT(*) FROM pricing_uses u
                             WHERE u.promotion_id = p.id AND u.given_back_at IS NULL))
         + (SELECT COUNT(*) FROM pricing_codes c
            WHERE c.used <> (SELECT COUNT(*) FROM pricing_uses u
                             WHERE u.code = c.code AND u.given_back_at IS NULL))";

/// A use belongs to an order that shows its discount, and is given back when that was cancelled.
const USES_INCONSISTENT: &str = "
    SELECT (SELECT COUNT(*)
            FROM pricing_uses u
            LEFT JOIN orders_orders o ON o.id = u.order_id
            WHERE o.id IS NULL
               OR (o.status = 'cancelled') <> (u.given_back_at IS NOT NULL)
               OR NOT EXISTS (SELECT 1 FROM orders_discounts d
                              WHERE d.order_id = u.order_id AND d.promotion_id = u.promotion_id))
         + (SELECT COUNT(*)
            FROM orders_discounts d
            WHERE NOT EXISTS (SELECT 1 FROM pricing_uses u
                              WHERE u.order_id = d.order_id AND u.promotion_id = d.promotion_id))";

const INCOMPLETE: &str = "
    SELECT COUNT(*)
    FROM orders_orders o
    WHERE NOT EXISTS (SELECT 1 FROM orders_lines l WHERE l.order_id = o.id)
       OR NOT EXISTS (SELECT 1 FROM payments_payments p WHERE p.order_id = o.id)
       OR NOT EXISTS (SELECT 1 FROM orders_history h WHERE h.order_id = o.id)
       OR EXISTS (SELECT 1
                  FROM orders_lines l
                  WHERE l.order_id = o.id
                    AND NOT EXISTS (SELECT 1 FROM orders_components k WHERE k.line_id = l.id)
                    AND l.quantity <> (SELECT CAST(COALESCE(SUM(c.quantity), 0) AS BIGINT)
                                       FROM inventory_claims c
                                       WHERE c.order_id = o.id AND c.line_id = l.id))
       OR EXISTS (SELECT 1
                  FROM orders_lines l
                  JOIN orders_components k ON k.line_id = l.id
                  WHERE l.order_id = o.id
                    AND l.quantity * k.quantity <> (SELECT CAST(COALESCE(SUM(c.quantity), 0) AS BIGINT)
                                                    FROM inventory_claims c
                                                    WHERE c.order_id = o.id AND c.line_id = l.id
                                                      AND c.variant_id = k.variant_id))";

const INCONSISTENT: &str = "
    SELECT COUNT(*)
    FROM orders_orders o
    JOIN payments_payments p ON p.order_id = o.id
    LEFT JOIN fulfilment_shipments s ON s.order_id = o.id
    WHERE NOT ((o.status = 'placed' AND s.id IS NULL AND p.status = 'due')
            OR (o.status = 'confirmed' AND s.status IN ('planned', 'picked', 'packed') AND p.status = 'due')
            OR (o.status = 'confirmed' AND s.status = 'handed_over' AND p.status = 'with_courier')
            OR (o.status = 'confirmed' AND s.status = 'refused' AND p.status = 'void')
            OR (o.status = 'completed' AND s.status = 'delivered' AND p.status = 'collected')
            OR (o.status = 'returned' AND s.status = 'returned' AND p.status = 'void')
            OR (o.status = 'cancelled' AND (s.id IS NULL OR s.status = 'void') AND p.status = 'void'))
       OR EXISTS (SELECT 1
                  FROM inventory_claims c
                  WHERE c.order_id = o.id
                    AND c.status <> CASE
                        WHEN o.status = 'placed' THEN 'reserved'
                        WHEN o.status = 'cancelled' THEN 'released'
                        WHEN s.status = 'planned' THEN 'allocated'
                        WHEN s.status IN ('picked', 'packed') THEN 'picked'
                        ELSE 'shipped' END)";

const ORPHANS: &str = "
    SELECT (SELECT COUNT(*) FROM orders_lines x
            WHERE NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))
         + (SELECT COUNT(*) FROM inventory_claims x
            WHERE NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))
         + (SELECT COUNT(*) FROM payments_payments x
            WHERE NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))
         + (SELECT COUNT(*) FROM fulfilment_shipments x
            WHERE NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))
         + (SELECT COUNT(*) FROM ledger_postings x
            WHERE NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))
         + (SELECT COUNT(*) FROM inventory_movements x
            WHERE x.order_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM orders_orders o WHERE o.id = x.order_id))";

/// Before hand-over nothing is posted; after it exactly the total; a refusal reverses it; a delivery moves it on.
const LEDGER_MISMATCHED: &str = "
    SELECT COUNT(*)
    FROM orders_orders o
    LEFT JOIN fulfilment_shipments s ON s.order_id = o.id
    LEFT JOIN (SELECT order_id,
                      CAST(SUM(CASE WHEN debit = 'customer_cod_receivable' THEN amount_minor ELSE 0 END)
                         - SUM(CASE WHEN credit = 'customer_cod_receivable' THEN amount_minor ELSE 0 END)
                           AS BIGINT) AS receivable,
                      CAST(SUM(CASE WHEN debit = 'courier_cash' THEN amount_minor ELSE 0 END)
                         - SUM(CASE WHEN credit = 'courier_cash' THEN amount_minor ELSE 0 END)
                           AS BIGINT) AS cash,
                      CAST(SUM(CASE WHEN credit = 'undelivered_sales' THEN amount_minor ELSE 0 END)
                         - SUM(CASE WHEN debit = 'undelivered_sales' THEN amount_minor ELSE 0 END)
                           AS BIGINT) AS undelivered,
                      CAST(SUM(CASE WHEN credit = 'revenue' THEN amount_minor ELSE 0 END) AS BIGINT) AS revenue,
                      CAST(SUM(CASE WHEN credit = 'delivery_income' THEN amount_minor ELSE 0 END) AS BIGINT)
                           AS delivery,
                      CAST(SUM(CASE WHEN credit = 'cash_fee_income' THEN amount_minor ELSE 0 END) AS BIGINT)
                           AS fee,
                      CAST(SUM(CASE WHEN credit = 'vat_payable' THEN amount_minor ELSE 0 END) AS BIGINT) AS vat,
                      CAST(SUM(CASE WHEN event = 'hand_over' THEN amount_minor ELSE 0 END) AS BIGINT)
                           AS handed_over
               FROM ledger_postings
               GROUP BY order_id) b ON b.order_id = o.id
    WHERE COALESCE(b.receivable, 0) <> CASE WHEN s.status = 'handed_over' THEN o.total_minor ELSE 0 END
       OR COALESCE(b.undelivered, 0) <> CASE WHEN s.status = 'handed_over' THEN o.total_minor ELSE 0 END
       OR COALESCE(b.cash, 0) <> CASE WHEN s.status = 'delivered' THEN o.total_minor ELSE 0 END
       OR COALESCE(b.revenue, 0) <> CASE WHEN s.status = 'delivered' THEN o.goods_net_minor ELSE 0 END
       OR COALESCE(b.delivery, 0) <> CASE WHEN s.status = 'delivered' THEN o.delivery_net_minor ELSE 0 END
       OR COALESCE(b.fee, 0) <> CASE WHEN s.status = 'delivered' THEN o.fee_net_minor ELSE 0 END
       OR COALESCE(b.handed_over, 0) <> CASE
              WHEN s.status IN ('handed_over', 'delivered', 'refused', 'returned') THEN o.total_minor
              ELSE 0 END
       OR COALESCE(b.vat, 0) <> CASE WHEN s.status = 'delivered' THEN o.vat_minor ELSE 0 END
       OR (b.order_id IS NOT NULL AND (s.id IS NULL OR s.status IN ('planned', 'picked', 'packed', 'void')))";

//! What the databases promise and refuse.

use operations::db::Durability;
use operations::testkit::Shop;
use operations::{Error, args};

#[tokio::test]
async fn an_answered_commit_survives_power_loss() {
    let shop = Shop::open().await;
    let durability = shop.ops.write(async |tx| Durability::of(tx).await).await.unwrap();
    assert!(durability.is_full(), "{durability:?}");
}

#[tokio::test]
async fn postings_movements_and_the_audit_trail_are_append_only() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let order = shop.order(&[(cup, 1)]).await;
    for step in [operations::fulfilment::confirm_order] {
        step(&shop.ops, &shop.manager(), order).await.unwrap();
    }
    operations::fulfilment::pick_order(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    operations::fulfilment::pack_order(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    operations::fulfilment::hand_over(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    for sql in [
        "UPDATE ledger_postings SET amount_minor = 1",
        "DELETE FROM ledger_postings",
        "UPDATE inventory_movements SET delta = 1",
        "DELETE FROM inventory_movements",
        "UPDATE audit_entries SET reason = 'x'",
        "DELETE FROM audit_entries",
    ] {
        assert!(
            matches!(shop.raw(sql, args![]).await, Err(Error::Broken(_))),
            "{sql}"
        );
    }
}

/// Each CHECK of the money and order tables, tried by a statement that goes around the code.
#[tokio::test]
async fn the_database_refuses_what_does_not_add_up() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    shop.order(&[(cup, 1)]).await;
    let manager = shop.manager();
    let order = shop.order(&[(cup, 1)]).await;
    operations::fulfilment::confirm_order(&shop.ops, &manager, order)
        .await
        .unwrap();
    shop.cart(&[(cup, 1)]).await;
    for sql in [
        "UPDATE orders_orders SET total_minor = total_minor + 1",
        "UPDATE orders_orders SET vat_minor = -1, total_minor = total_minor - vat_minor - 1",
        "UPDATE orders_orders SET status = 'lost'",
        "UPDATE orders_orders SET phone = ''",
        "UPDATE orders_orders SET language = 'fr'",
        "UPDATE orders_lines SET net_minor = net_minor + 1",
        "UPDATE orders_lines SET quantity = 0, net_minor = 0, tax_minor = 0",
        "UPDATE payments_payments SET status = 'collected'",
        "UPDATE payments_payments SET amount_minor = -1",
        "UPDATE payments_payments SET method = 'card'",
        "UPDATE inventory_levels SET held = on_hand + 1",
        "UPDATE inventory_levels SET held = -1",
        "UPDATE inventory_levels SET on_hand = -1, held = -1",
        "UPDATE inventory_claims SET quantity = 0",
        "UPDATE inventory_claims SET status = 'lost'",
        "UPDATE fulfilment_shipments SET status = 'lost'",
        "UPDATE fulfilment_shipments SET status = 'returned'",
        "UPDATE cart_lines SET quantity = 1000",
        "UPDATE cart_lines SET seen_price_minor = -1",
        "UPDATE catalog_variants SET price_minor = -1",
        "UPDATE catalog_variants SET compare_at_minor = price_minor",
        "UPDATE catalog_variants SET weight_grams = -1",
        "UPDATE catalog_products SET title_ar = '', title_en = ''",
        "UPDATE catalog_products SET status = 'gone'",
        "UPDATE carriers_fees SET fee_minor = -1",
        "UPDATE carriers_fees SET transit_days = 61",
        "UPDATE policies_versions SET return_days = -1",
        "UPDATE policies_versions SET version = 0",
        "UPDATE settings_shop SET vat_basis_points = -1",
        "UPDATE settings_shop SET id = 2",
        "UPDATE settings_shop SET cutoff_minute = 1440",
        "UPDATE accounts_users SET role = 'owner'",
        "UPDATE outbox_events SET attempts = -1",
        "INSERT INTO ledger_postings (id, at, debit, credit, amount_minor, currency, event, order_id)
         VALUES ('x', 1, 'revenue', 'courier_cash', 0, 'SAR', 'x', NULL)",
        "INSERT INTO ledger_postings (id, at, debit, credit, amount_minor, currency, event, order_id)
         VALUES ('x', 1, 'revenue', 'revenue', 1, 'SAR', 'x', NULL)",
    ] {
        let refused = shop.raw(sql, args![]).await;
        let by_check =
            |why: &str| why.contains("CHECK constraint failed") || why.contains("check constraint");
        assert!(
            matches!(&refused, Err(Error::Broken(why)) if by_check(why)),
            "{sql}: {refused:?}"
        );
    }
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn the_check_finds_what_was_changed_behind_its_back() {
    for (sql, what) in [
        (
            "UPDATE inventory_levels SET on_hand = on_hand + 1",
            "a counter without a movement",
        ),
        ("UPDATE inventory_levels SET held = 0", "a claim nobody counts"),
        ("DELETE FROM inventory_claims", "a line without a claim"),
        (
            "UPDATE orders_orders SET status = 'confirmed'",
            "an order without a shipment",
        ),
        ("DELETE FROM payments_payments", "an order without a payment"),
        (
            "UPDATE outbox_events SET attempts = 9",
            "an event that keeps failing",
        ),
    ] {
        let shop = Shop::open().await;
        let cup = shop.product(6_800, 10).await;
        shop.order(&[(cup, 1)]).await;
        assert!(shop.is_sound().await);
        assert!(shop.raw(sql, args![]).await.unwrap() > 0);
        assert!(!shop.is_sound().await, "{what}");
    }
}

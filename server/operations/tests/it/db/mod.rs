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
    for sql in [
        "UPDATE orders_orders SET total_minor = total_minor + 1",
        "UPDATE orders_orders SET vat_minor = -1",
        "UPDATE orders_orders SET status = 'lost'",
        "UPDATE orders_orders SET phone = ''",
        "UPDATE orders_lines SET net_minor = net_minor + 1",
        "UPDATE orders_lines SET quantity = 0",
        "UPDATE payments_payments SET status = 'collected'",
        "UPDATE payments_payments SET amount_minor = -1",
        "UPDATE inventory_claims SET quantity = 0",
        "UPDATE inventory_claims SET status = 'lost'",
        "UPDATE catalog_variants SET price_minor = -1",
        "UPDATE catalog_variants SET compare_at_minor = price_minor",
        "UPDATE catalog_products SET title_ar = '', title_en = ''",
        "UPDATE catalog_products SET status = 'gone'",
        "UPDATE settings_shop SET vat_basis_points = -1",
        "UPDATE accounts_users SET role = 'owner'",
    ] {
        assert!(
            matches!(shop.raw(sql, args![]).await, Err(Error::Broken(_))),
            "{sql}"
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

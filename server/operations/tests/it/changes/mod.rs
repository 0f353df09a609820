//! How new what was shown still is: in the server that changes something, in another one on the same database, and by
//! the clock.

mod kept;
mod kept_each;

use std::sync::Arc;

use domain::basics::{ChangeId, Instant, Language, VariantId};
use domain::catalog::SaleForm;
use operations::catalog::{self, read::product_page};
use operations::changes::{Change, Shown, hear, note};
use operations::testkit::Shop;
use operations::{Ops, args};

/// Another server on the same database, with the same clock.
async fn other_server(shop: &Shop) -> Ops {
    shop.database.ops(Arc::clone(&shop.clock)).await
}

/// Reads a product's page as a server does that keeps it.
async fn shown(ops: &Ops, slug: &str) -> Shown {
    let (ops, watch) = ops.watched();
    product_page(&ops, Language::English, slug).await.unwrap();
    watch.end().unwrap()
}

async fn set_price(ops: &Ops, shop: &Shop, variant: VariantId, price: &str) {
    catalog::set_price(ops, &shop.manager(), variant, (price, ""))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_change_counts_before_whoever_made_it_is_answered() {
    let shop = Shop::open().await;
    let (cup, jug) = (shop.product(6_800, 9).await, shop.product(4_200, 9).await);
    let (of_cup, of_jug) = (
        shown(&shop.ops, &shop.slug_of(cup).await).await,
        shown(&shop.ops, &shop.slug_of(jug).await).await,
    );
    set_price(&shop.ops, &shop, cup, "59").await;
    assert!(!of_cup.is_current(&shop.ops));
    assert!(of_jug.is_current(&shop.ops));
}

#[tokio::test]
async fn what_is_rolled_back_changes_nothing() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let before = shown(&shop.ops, &shop.slug_of(cup).await).await;
    let failed: operations::Result<()> = shop
        .ops
        .write(async |tx| {
            note(tx, Change::Shop).await?;
            Err(operations::Error::Missing)
        })
        .await;
    assert!(failed.is_err() && before.is_current(&shop.ops));
}

#[tokio::test]
async fn what_was_read_before_a_change_never_passes_for_what_was_read_after() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let slug = shop.slug_of(cup).await;
    // Read, then changed, and only then put away.
    let (ops, watch) = shop.ops.watched();
    let page = product_page(&ops, Language::English, &slug).await.unwrap();
    set_price(&shop.ops, &shop, cup, "59").await;
    let late = watch.end().unwrap();
    assert_eq!(page.variants[0].price.minor, 6_800);
    assert!(!late.is_current(&shop.ops));

    // The settings are known to the whole server: what was read before they changed must not be known after.
    let (ops, watch) = shop.ops.watched();
    ops.shop().await.unwrap();
    shop.ops
        .write(async |tx| note(tx, Change::Shop).await)
        .await
        .unwrap();
    assert!(!watch.end().unwrap().is_current(&shop.ops));
}

#[tokio::test]
async fn another_server_hears_of_a_change_within_a_second() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let (other, slug) = (other_server(&shop).await, shop.slug_of(cup).await);
    hear(&other).await.unwrap();
    let before = shown(&other, &slug).await;
    set_price(&shop.ops, &shop, cup, "59").await;
    assert!(before.is_current(&other), "it was told by magic");

    shop.clock.pass_seconds(1);
    hear(&other).await.unwrap();
    assert!(!before.is_current(&other));
    let after = shown(&other, &slug).await;
    shop.clock.pass_seconds(1);
    hear(&other).await.unwrap();
    assert!(after.is_current(&other), "it was told twice");
}

#[tokio::test]
async fn the_server_that_changed_something_is_not_told_again() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let slug = shop.slug_of(cup).await;
    hear(&shop.ops).await.unwrap();
    set_price(&shop.ops, &shop, cup, "59").await;
    let after = shown(&shop.ops, &slug).await;
    shop.clock.pass_seconds(1);
    hear(&shop.ops).await.unwrap();
    assert!(after.is_current(&shop.ops));
}

#[tokio::test]
async fn a_change_that_becomes_visible_late_is_still_heard_of() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let (other, slug) = (other_server(&shop).await, shop.slug_of(cup).await);
    shop.clock.pass_seconds(60);
    hear(&other).await.unwrap();
    let before = shown(&other, &slug).await;
    // By a transaction that began eight seconds ago, or on a server whose clock is behind.
    let began = Instant(operations::ports::Clock::now(&*shop.clock).0 - 8_000);
    let late: ChangeId = shop.ops.ids().new_id(began);
    shop.raw(
        "INSERT INTO changes_log (id, subject) VALUES ($1, $2)",
        args![late, shop.product_of(cup).await],
    )
    .await
    .unwrap();
    shop.clock.pass_seconds(1);
    hear(&other).await.unwrap();
    assert!(!before.is_current(&other));
}

#[tokio::test]
async fn settings_that_another_server_changed_are_read_again() {
    let shop = Shop::open().await;
    let other = other_server(&shop).await;
    hear(&other).await.unwrap();
    assert!(other.shop().await.unwrap().both_languages);
    shop.speak_one_language().await;
    shop.ops
        .write(async |tx| note(tx, Change::Shop).await)
        .await
        .unwrap();
    shop.clock.pass_seconds(1);
    hear(&other).await.unwrap();
    assert!(!other.shop().await.unwrap().both_languages);
}

#[tokio::test]
async fn a_sale_ends_what_was_shown_at_its_first_and_at_its_last_moment() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 9).await;
    let slug = shop.slug_of(cup).await;
    let sale = SaleForm {
        sale_price: "50".to_owned(),
        sale_starts: "2026-11-22T12:10".to_owned(),
        sale_ends: "2026-11-22T12:20".to_owned(),
    };
    catalog::set_sale(&shop.ops, &shop.manager(), cup, &sale)
        .await
        .unwrap();
    for _ in 0..2 {
        let page = shown(&shop.ops, &slug).await;
        shop.clock.pass_seconds(599);
        assert!(page.is_current(&shop.ops));
        shop.clock.pass_seconds(1);
        assert!(!page.is_current(&shop.ops));
    }
}

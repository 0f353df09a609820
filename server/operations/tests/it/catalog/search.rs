//! What stands around the search index: the log it follows, the searches that found nothing, the synonyms. How the
//! real index answers is tested where it is made.

use std::sync::Arc;

use domain::basics::{ChangeId, Language, ProductId, VariantId};
use domain::catalog::{ListingQuery, PriceBand};
use domain::inventory::Availability;
use operations::catalog::{self, search};
use operations::changes::{Aspect, Change, note};
use operations::db::Tx;
use operations::testkit::{ScanSearch, Shop, refusal};
use operations::{Ops, args};

use super::mug;

/// How many changes the log holds.
async fn changes(shop: &Shop) -> i64 {
    shop.rows_in("changes_log").await
}

/// Whether this is found while only what can be bought is listed.
async fn can_be_bought(shop: &Shop) -> bool {
    shop.search("mug", |query| query.in_stock = true).await.total == 1
}

#[tokio::test]
async fn goods_are_found_by_any_spelling_and_by_sku() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    for words in ["كـوب", "وَادي", "mug", "WADI-CLY", "كوب وادى"] {
        assert_eq!(shop.search(words, |_| {}).await.total, 1, "{words}");
    }
    for words in ["%", "_", "kettle"] {
        assert_eq!(shop.search(words, |_| {}).await.total, 0, "{words:?}");
    }
    assert_eq!(
        shop.search(" ", |_| {}).await.total,
        1,
        "without words everything is shown"
    );
}

#[tokio::test]
async fn what_is_printed_is_the_database_s_whatever_the_index_says() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    shop.stock(added.variants[0], shop.location, 1).await;
    let shown = shop.search("mug", |_| {}).await.products.remove(0);
    assert_eq!(
        (shown.price.minor, shown.availability),
        (6_800, Availability::Few(1))
    );
    // The index does not follow here.
    shop.order(&[(added.variants[0], 1)]).await;
    catalog::set_price(&shop.ops, &shop.manager(), added.variants[0], ("50", ""))
        .await
        .unwrap();
    let query = ListingQuery {
        words: "mug".to_owned(),
        ..ListingQuery::default()
    };
    let page = search::search_page(&shop.ops, Language::English, &query)
        .await
        .unwrap();
    let shown = &page.products[0];
    assert_eq!(
        (shown.price.minor, shown.availability),
        (5_000, Availability::SoldOut)
    );
    catalog::unpublish(&shop.ops, &shop.manager(), added.product)
        .await
        .unwrap();
    let page = search::search_page(&shop.ops, Language::English, &query)
        .await
        .unwrap();
    assert!(page.products.is_empty());
}

#[tokio::test]
async fn every_change_reaches_the_index() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let manager = shop.manager();
    assert!(!can_be_bought(&shop).await);
    shop.stock(added.variants[0], shop.location, 1).await;
    assert!(can_be_bought(&shop).await);
    let order = shop.order(&[(added.variants[0], 1)]).await;
    assert!(!can_be_bought(&shop).await, "the last one is held");
    operations::fulfilment::cancel_order(&shop.ops, &manager, order, "x")
        .await
        .unwrap();
    assert!(can_be_bought(&shop).await, "it was let go");
    catalog::unpublish(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    assert_eq!(shop.search("mug", |_| {}).await.total, 0);
    catalog::publish(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    assert_eq!(shop.search("mug", |_| {}).await.total, 1);
}

#[tokio::test]
async fn an_order_that_changes_nothing_a_shopper_sees_is_not_noted() {
    let shop = Shop::open().await;
    let variant: VariantId = shop.product(6_800, 8).await;
    let before = changes(&shop).await;
    shop.order(&[(variant, 2)]).await;
    assert_eq!(changes(&shop).await, before, "six are left, and nobody is told");
    shop.order(&[(variant, 4)]).await;
    assert_eq!(changes(&shop).await, before + 1, "pages say that two are left");
    shop.order(&[(variant, 2)]).await;
    assert_eq!(changes(&shop).await, before + 2, "none is left");
}

#[tokio::test]
async fn two_servers_follow_one_database() {
    let shop = Shop::open().await;
    let other = shop.ops.clone().searching(Arc::new(ScanSearch::default()));
    let mut follower = search::Follower::new(other.clone());
    follower.catch_up().await.unwrap();
    shop.add(&mug()).await;
    assert_eq!(shop.search("mug", |_| {}).await.total, 1);
    follower.catch_up().await.unwrap();
    let query = ListingQuery {
        words: "mug".to_owned(),
        ..ListingQuery::default()
    };
    let page = search::search_page(&other, Language::English, &query)
        .await
        .unwrap();
    assert_eq!(page.total, 1);
}

#[tokio::test]
async fn a_change_that_becomes_visible_late_is_still_found() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let mut follower = search::Follower::new(shop.ops.clone());
    follower.catch_up().await.unwrap();
    take_off_late(&shop, added.product).await;
    follower.catch_up().await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 0);
}

/// Takes a product off sale by a transaction that was begun a second before the newest change, on a server whose clock is
/// behind, so that its change stands before what was read already.
async fn take_off_late(shop: &Shop, product: ProductId) {
    shop.raw("UPDATE catalog_products SET status = 'draft'", args![])
        .await
        .unwrap();
    shop.raw(
        "INSERT INTO changes_log (id, subject)
         SELECT '01' || SUBSTR(MAX(id), 3, 8) || '00' || SUBSTR(MAX(id), 13), $1 FROM changes_log",
        args![product],
    )
    .await
    .unwrap();
}

/// How many mugs the index holds, without being told anything first.
async fn mugs(ops: &Ops) -> i64 {
    let query = ListingQuery {
        words: "mug".to_owned(),
        ..ListingQuery::default()
    };
    let page = search::search_page(ops, Language::English, &query).await;
    page.unwrap().total
}

#[tokio::test]
async fn a_change_that_became_visible_late_is_found_by_an_index_that_was_away_for_an_hour() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    search::catch_up(&shop.ops).await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 1);
    take_off_late(&shop, added.product).await;
    shop.clock.pass_seconds(3_600);
    search::catch_up(&shop.ops).await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 0);
}

#[tokio::test]
async fn a_change_that_becomes_visible_late_in_a_quiet_shop_is_found_at_once() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    let mut follower = search::Follower::new(shop.ops.clone());
    for _ in 0..40 {
        follower.catch_up().await.unwrap();
        shop.clock.pass_seconds(1);
    }
    follower.catch_up().await.unwrap();
    let late: ChangeId = shop.ops.new_id();
    shop.clock.pass_seconds(2);
    follower.catch_up().await.unwrap();
    shop.raw("UPDATE catalog_products SET status = 'draft'", args![])
        .await
        .unwrap();
    shop.raw(
        "INSERT INTO changes_log (id, subject) VALUES ($1, $2)",
        args![late, added.product],
    )
    .await
    .unwrap();
    follower.catch_up().await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 0);
}

#[tokio::test]
async fn thousands_of_changes_are_read_to_the_last() {
    let shop = Shop::open().await;
    let first = shop.add(&mug()).await.product;
    let mut follower = search::Follower::new(shop.ops.clone());
    follower.catch_up().await.unwrap();
    let other = shop.product(6_800, 9).await;
    let last = shop.product_of(other).await;
    follower.catch_up().await.unwrap();
    let noted = async |tx: &mut Tx<'_>| {
        for _ in 0..1_200 {
            note(tx, Change::Product(last, Aspect::Price)).await?;
        }
        tx.execute(
            "UPDATE catalog_products SET status = 'draft' WHERE id = $1",
            args![first],
        )
        .await?;
        note(tx, Change::Product(first, Aspect::Whole)).await
    };
    shop.ops.write(noted).await.unwrap();
    follower.catch_up().await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 0);
}

#[tokio::test]
async fn what_changed_together_is_taken_in_whether_it_stands_side_by_side_or_far_apart() {
    let shop = Shop::open().await;
    let mut products = Vec::new();
    for _ in 0..130 {
        let cup = shop.product(6_800, 1).await;
        products.push(shop.product_of(cup).await);
    }
    products.sort();
    // Followed by one reader: another would begin by looking at the last minutes again.
    let mut follower = search::Follower::new(shop.ops.clone());
    let mut cheap = async || {
        follower.catch_up().await.unwrap();
        let found = async |price| {
            let query = ListingQuery {
                words: "cup".to_owned(),
                price,
                ..ListingQuery::default()
            };
            let page = search::search_page(&shop.ops, Language::English, &query).await;
            page.unwrap().total
        };
        (found(PriceBand::parse("-60")).await, found(None).await)
    };
    assert_eq!(cheap().await, (0, 130));
    // Only some of those that stand between the first and the last that are told of: the others' new price is no
    // business of the index yet.
    let lower = async |told: &[ProductId], gone: ProductId| {
        let told = told.to_vec();
        let noted = async |tx: &mut Tx<'_>| {
            tx.execute("UPDATE catalog_variants SET price_minor = 5000", args![])
                .await?;
            tx.execute(
                "UPDATE catalog_products SET status = 'draft' WHERE id = $1",
                args![gone],
            )
            .await?;
            for product in told {
                note(tx, Change::Product(product, Aspect::Whole)).await?;
            }
            Ok(())
        };
        shop.ops.write(noted).await.unwrap();
    };
    // More than are read together, side by side, with gaps, and one of them gone.
    let beside: Vec<ProductId> = products.iter().copied().take(120).step_by(2).collect();
    lower(&beside, beside[7]).await;
    assert_eq!(cheap().await, (59, 129));
    // And far apart.
    lower(&[products[1], products[129]], products[129]).await;
    assert_eq!(cheap().await, (60, 128));
}

#[tokio::test]
async fn what_a_server_whose_clock_is_ahead_puts_on_sale_is_found_when_it_is_seen() {
    let shop = Shop::open().await;
    let mut follower = search::Follower::new(shop.ops.clone());
    follower.catch_up().await.unwrap();
    shop.clock.pass_seconds(2);
    shop.add(&mug()).await;
    shop.clock.pass_seconds(-2);
    follower.catch_up().await.unwrap();
    assert_eq!(mugs(&shop.ops).await, 0);
    for _ in 0..3 {
        shop.clock.pass_seconds(1);
        follower.catch_up().await.unwrap();
    }
    assert_eq!(mugs(&shop.ops).await, 1);
}

#[tokio::test]
async fn an_index_that_stood_somewhere_else_is_built_anew() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    assert_eq!(shop.search("mug", |_| {}).await.total, 1);
    let before = changes(&shop).await;
    // Another database than the one the index followed: a backup was restored.
    shop.raw("DELETE FROM changes_log", args![]).await.unwrap();
    shop.raw(
        "UPDATE catalog_products SET title_en = 'Bowl', title_ar = 'وعاء'",
        args![],
    )
    .await
    .unwrap();
    assert_eq!(shop.search("bowl", |_| {}).await.total, 1);
    assert!(changes(&shop).await < before);
}

#[tokio::test]
async fn the_log_is_swept_but_for_what_indexes_stand_at() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    shop.add(&{
        let mut other = mug();
        other.slug = "other".to_owned();
        other
    })
    .await;
    assert_eq!(operations::changes::sweep(&shop.ops).await.unwrap(), 0);
    shop.clock.pass_seconds(8 * 86_400);
    operations::changes::sweep(&shop.ops).await.unwrap();
    assert_eq!(changes(&shop).await, 1);
    assert_eq!(shop.search("mug", |_| {}).await.total, 2);
}

#[tokio::test]
async fn what_found_nothing_is_counted_by_its_words() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    for words in ["إبريق", "ابريق", "Kettle", "mug"] {
        shop.search(words, |_| {}).await;
    }
    shop.search("mug", |query| query.in_stock = true).await;
    search::catch_up(&shop.ops).await.unwrap();
    let report = search::search_report(&shop.ops, &shop.manager()).await.unwrap();
    let seen: Vec<_> = report
        .missed
        .iter()
        .map(|row| (row.words.as_str(), row.times))
        .collect();
    assert_eq!(seen, [("ابريق", 2), ("kettle", 1)]);
}

#[tokio::test]
async fn a_flood_of_made_up_words_fills_nothing() {
    let shop = Shop::open().await;
    for _ in 0..3 {
        search::note_missed(&shop.ops, "kettle");
    }
    search::catch_up(&shop.ops).await.unwrap();
    for round in 0..4 {
        for number in 0..250 {
            search::note_missed(&shop.ops, &format!("word{round}x{number}"));
        }
        search::catch_up(&shop.ops).await.unwrap();
    }
    assert_eq!(shop.rows_in("catalog_missed_searches").await, 500);
    let report = search::search_report(&shop.ops, &shop.manager()).await.unwrap();
    assert_eq!(
        (report.missed[0].words.as_str(), report.missed[0].times),
        ("kettle", 3)
    );
}

#[tokio::test]
async fn synonyms_work_at_once_in_both_directions() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    let manager = shop.manager();
    assert_eq!(shop.search("كأس", |_| {}).await.total, 0);
    search::catch_up(&shop.ops).await.unwrap();
    search::add_synonym(&shop.ops, &manager, "كأس", "Mug")
        .await
        .unwrap();
    assert_eq!(shop.search("كاس", |_| {}).await.total, 1);
    // The same pair the other way round is no second pair.
    search::add_synonym(&shop.ops, &manager, "mug", "كاس")
        .await
        .unwrap();
    let report = search::search_report(&shop.ops, &manager).await.unwrap();
    assert_eq!((report.synonyms.len(), report.missed.len()), (1, 0));
    search::remove_synonym(&shop.ops, &manager, report.synonyms[0].id)
        .await
        .unwrap();
    assert_eq!(shop.search("كأس", |_| {}).await.total, 0);
    let audited = shop
        .number(
            "SELECT COUNT(*) FROM audit_entries WHERE subject = 'synonym'",
            args![],
        )
        .await;
    assert_eq!(audited, 2);
}

#[tokio::test]
async fn another_server_learns_synonyms_from_the_log() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    let other = shop.database.ops(Arc::clone(&shop.clock)).await;
    let mut follower = search::Follower::new(other.clone());
    follower.catch_up().await.unwrap();
    search::add_synonym(&shop.ops, &shop.manager(), "beaker", "mug")
        .await
        .unwrap();
    follower.catch_up().await.unwrap();
    let query = ListingQuery {
        words: "beaker".to_owned(),
        ..ListingQuery::default()
    };
    let page = search::search_page(&other, Language::English, &query)
        .await
        .unwrap();
    assert_eq!(page.total, 1);
}

#[tokio::test]
async fn a_synonym_must_be_two_different_words() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    for (one, other) in [
        ("", "mug"),
        ("mug", "…"),
        ("mug", "MUG"),
        (&"x".repeat(81), "mug"),
    ] {
        let added = search::add_synonym(&shop.ops, &manager, one, other).await;
        assert_eq!(refusal(added).name(), "InvalidFields", "{one:?} {other:?}");
    }
}

#[tokio::test]
async fn a_sale_that_begins_and_ends_by_the_clock_is_followed() {
    let shop = Shop::open().await;
    shop.add(&mug()).await;
    let cheap = async |shop: &Shop| {
        let page = shop
            .search("mug", |query| query.price = PriceBand::parse("-60"))
            .await;
        page.total == 1
    };
    let now = shop.ops.now();
    shop.raw(
        "UPDATE catalog_variants SET sale_minor = 5000, sale_from = $1, sale_until = $2",
        args![now.plus_seconds(60), now.plus_seconds(120)],
    )
    .await
    .unwrap();
    let mut follower = search::Follower::new(shop.ops.clone());
    for (passed, is_cheap) in [(0, false), (60, true), (60, false)] {
        shop.clock.pass_seconds(passed);
        follower.catch_up().await.unwrap();
        assert_eq!(cheap(&shop).await, is_cheap, "{passed}");
    }
}

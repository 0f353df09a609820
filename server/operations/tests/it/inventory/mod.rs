//! Correcting stock, and checking its counters.

mod bundles;

use domain::Refusal;
use domain::basics::Language;
use operations::inventory::{CorrectStock, check_levels, correct_stock, read};
use operations::testkit::{Shop, refusal};
use operations::{args, check, fulfilment};

#[tokio::test]
async fn stock_is_corrected_by_a_movement_with_a_reason() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    shop.order(&[(cup, 4)]).await;
    let correction = |counted: &str, reason: &str| CorrectStock {
        variant: cup,
        location: shop.location,
        counted: counted.to_owned(),
        reason: reason.to_owned(),
    };
    let worker = shop.warehouse_worker().await;
    let correct =
        async |counted, reason| correct_stock(&shop.ops, &worker, &correction(counted, reason)).await;
    assert_eq!(
        refusal(correct("3", "broken").await),
        Refusal::StockHeld { free: 6 }
    );
    for (counted, reason) in [
        ("-1", "x"),
        ("", "x"),
        ("1e3", "x"),
        ("9", " "),
        ("99999999999", "x"),
    ] {
        assert_eq!(
            refusal(correct(counted, reason).await).name(),
            "InvalidFields",
            "{counted} {reason}"
        );
    }
    correct("٨", "two were broken").await.unwrap();
    let query = read::StockQuery {
        variant: Some(cup),
        ..read::StockQuery::default()
    };
    let page = read::stock_page(&shop.ops, &worker, Language::English, &query)
        .await
        .unwrap();
    let level = &page.rows[0].level;
    assert_eq!((level.on_hand, level.held, level.free()), (8, 4, 4));
    let newest = &page.movements[0];
    assert_eq!((newest.delta, newest.note.as_str()), (-2, "two were broken"));
    assert!(shop.is_sound().await);
    let elsewhere = CorrectStock {
        location: shop.ops.new_id(),
        ..correction("1", "x")
    };
    assert!(matches!(
        correct_stock(&shop.ops, &worker, &elsewhere).await,
        Err(operations::Error::Missing)
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_correction_sent_twice_is_applied_once() {
    let shop = std::sync::Arc::new(Shop::open().await);
    let cup = shop.product(6_800, 10).await;
    let correction = CorrectStock {
        variant: cup,
        location: shop.location,
        counted: "7".to_owned(),
        reason: "three were broken".to_owned(),
    };
    let mut clicks = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let (shop, correction) = (std::sync::Arc::clone(&shop), correction.clone());
        clicks.spawn(async move { correct_stock(&shop.ops, &shop.manager(), &correction).await });
    }
    assert!(clicks.join_all().await.into_iter().all(|done| done.is_ok()));
    assert_eq!(
        shop.number("SELECT on_hand FROM inventory_levels", operations::args![])
            .await,
        7
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn screens_show_what_the_newest_check_of_the_counters_found() {
    let shop = Shop::open().await;
    let (ops, manager) = (&shop.ops, shop.manager());
    shop.product(6_800, 10).await;
    let mismatched = async || {
        let today = fulfilment::read::today(ops, &manager).await.unwrap();
        (today.stock_mismatched, today.stock_checked)
    };
    let checked = async || {
        let all = read::StockQuery::default();
        let page = read::stock_page(ops, &manager, Language::English, &all)
            .await
            .unwrap();
        page.checked
    };
    assert_eq!((mismatched().await, checked().await), ((0, None), None));

    let bend = "UPDATE inventory_levels SET on_hand = on_hand + $1";
    shop.raw(bend, args![1]).await.unwrap();
    assert_eq!(
        mismatched().await,
        (1, None),
        "nobody has checked yet, so the page does"
    );
    assert_eq!(check_levels(ops).await.unwrap(), 1);
    let first = checked().await.unwrap();
    assert_eq!((mismatched().await, first.mismatched), ((1, Some(first.at)), 1));

    shop.raw(bend, args![-1]).await.unwrap();
    assert_eq!(mismatched().await.0, 1, "the page does not look for itself");
    assert_eq!(
        check::check(ops).await.unwrap().stock.mismatched,
        0,
        "the command does"
    );
    shop.clock.pass_seconds(600);
    assert_eq!(check_levels(ops).await.unwrap(), 0);
    let second = checked().await.unwrap();
    assert_eq!((mismatched().await, second.mismatched), ((0, Some(second.at)), 0));
    assert!(second.at > first.at);
}

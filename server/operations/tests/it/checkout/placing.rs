//! One transaction, safe to repeat, and refused with reasons.

use domain::Refusal;
use domain::basics::{Language, Money};
use domain::settings::Country;
use operations::testkit::{Shop, refusal};
use operations::{Actor, args, cart, catalog, checkout, orders};

/// A use case can be awaited on any thread of the server.
fn runs_anywhere<T>(future: impl Future<Output = T> + Send) -> impl Future<Output = T> + Send {
    future
}

#[tokio::test]
async fn placing_takes_the_units_empties_the_cart_and_adds_up() {
    let shop = Shop::open().await;
    let (cup, plate) = (shop.product(6_800, 10).await, shop.product(2_500, 3).await);
    let cart = shop.cart(&[(cup, 2), (plate, 3)]).await;
    let form = shop.form(cart).await;
    let placed = runs_anywhere(shop.place(cart, &form)).await.unwrap();
    assert_eq!(placed.number, "SO-10001");
    let page = orders::read::order_page(&shop.ops, Language::English, &placed.token)
        .await
        .unwrap();
    let money = &page.money;
    let parts = money.goods_net.minor + money.delivery.net.minor + money.cash_fee.net.minor + money.vat.minor;
    assert_eq!(
        (parts, money.total.minor),
        (24_800, 2 * 6_800 + 3 * 2_500 + 2_200 + 1_500)
    );
    assert_eq!(cart::read::count(&shop.ops, Some(cart)).await.unwrap(), 0);
    assert_eq!(page.phone, "+966501234567");
    assert_eq!(page.tracking.promised.to_string(), "2026-11-23");
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_repeated_attempt_gives_the_same_order_however_often_and_however_late() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    let tries = (0..8).map(|_| shop.place(cart, &form));
    let placed = futures::future::join_all(tries).await;
    let first = placed[0].as_ref().unwrap();
    assert!(placed.iter().all(|again| again.as_ref().unwrap() == first));
    shop.clock.pass_seconds(86_400);
    assert_eq!(&shop.place(cart, &form).await.unwrap(), first);
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM orders_orders", args![]).await,
        1
    );
    assert!(shop.is_sound().await);
}

/// The repeat waits for the first try and finds its order, though the shelf is empty by then.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_double_click_on_the_last_piece_gives_one_order_and_no_refusal() {
    let shop = std::sync::Arc::new(Shop::open().await);
    for _ in 0..8 {
        let cup = shop.product(6_800, 1).await;
        let cart = shop.cart(&[(cup, 1)]).await;
        let form = shop.form(cart).await;
        let mut clicks = tokio::task::JoinSet::new();
        for _ in 0..3 {
            let (shop, form) = (std::sync::Arc::clone(&shop), form.clone());
            clicks.spawn(async move { shop.place(cart, &form).await });
        }
        let numbers: Vec<_> = clicks
            .join_all()
            .await
            .into_iter()
            .map(|placed| placed.unwrap().number)
            .collect();
        assert!(numbers.iter().all(|number| *number == numbers[0]), "{numbers:?}");
    }
    assert!(shop.is_sound().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_tabs_with_attempts_of_their_own_order_one_cart_once() {
    let shop = std::sync::Arc::new(Shop::open().await);
    let cup = shop.product(6_800, 100).await;
    for _ in 0..8 {
        let cart = shop.cart(&[(cup, 1)]).await;
        let forms = [
            shop.form(cart).await,
            shop.form(cart).await,
            shop.form(cart).await,
        ];
        let mut tabs = tokio::task::JoinSet::new();
        for form in forms {
            let shop = std::sync::Arc::clone(&shop);
            tabs.spawn(async move { shop.place(cart, &form).await });
        }
        let outcomes = tabs.join_all().await;
        assert_eq!(
            outcomes.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "{outcomes:?}"
        );
    }
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM orders_orders", args![]).await,
        8
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_promise_that_has_passed_since_it_was_shown_is_told() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    shop.clock.pass_seconds(4 * 3_600);
    let told = refusal(shop.place(cart, &form).await);
    assert_eq!(
        told,
        Refusal::PromiseChanged {
            now: "2026-11-24".parse().unwrap()
        }
    );
    let form = shop.form(cart).await;
    assert!(shop.place(cart, &form).await.is_ok());
}

#[tokio::test]
async fn a_changed_price_is_told_and_nothing_is_placed() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    catalog::set_price(&shop.ops, &shop.manager(), cup, ("70.00", ""))
        .await
        .unwrap();
    let sar = |minor| Money::new(minor, domain::basics::Currency::SAR);
    let told = refusal(shop.place(cart, &form).await);
    assert_eq!(
        told,
        Refusal::TotalChanged {
            shown: sar(10_500),
            now: sar(10_700)
        }
    );
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM orders_orders", args![]).await,
        0
    );
    assert_eq!(shop.number("SELECT held FROM inventory_levels", args![]).await, 0);
}

#[tokio::test]
async fn every_field_that_is_wrong_is_named_at_once() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let mut form = shop.form(cart).await;
    form.phone = "12".to_owned();
    form.name = " \u{200F}\0".to_owned();
    form.region = "XX".to_owned();
    form.district = String::new();
    let Refusal::InvalidFields(problems) = refusal(shop.place(cart, &form).await) else {
        panic!()
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["phone", "name", "region", "district"]);
}

#[tokio::test]
async fn an_amount_above_what_couriers_collect_is_refused() {
    let shop = Shop::open().await;
    let rug = shop.product(400_000, 10).await;
    let cart = shop.cart(&[(rug, 2)]).await;
    let form = shop.form(cart).await;
    assert_eq!(refusal(shop.place(cart, &form).await).name(), "CashLimitExceeded");
}

#[tokio::test]
async fn an_empty_cart_places_nothing() {
    let shop = Shop::open().await;
    let page = checkout::read::checkout_page(&shop.ops, Language::Arabic, None).await;
    assert_eq!(refusal(page), Refusal::CartEmpty);
}

#[tokio::test]
async fn three_decimal_currencies_add_up_too() {
    let shop = Shop::open_in(Country::Kuwait).await;
    let cup = shop.product(5_750, 10).await;
    let order = shop.order(&[(cup, 3)]).await;
    let total = shop
        .number(
            "SELECT total_minor FROM orders_orders WHERE id = $1",
            args![order],
        )
        .await;
    assert_eq!(total, 3 * 5_750 + 1_500 + 500);
    // No coin is smaller than five fils, so the fee for cash leaves the three that nobody could pay.
    let tray = shop.product(1_753, 10).await;
    let order = shop.order(&[(tray, 1)]).await;
    let amounts =
        "SELECT total_minor * 1000 + fee_net_minor + fee_tax_minor FROM orders_orders WHERE id = $1";
    assert_eq!(
        shop.number(amounts, args![order]).await,
        (1_753 + 1_500 + 497) * 1_000 + 497
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn an_order_is_not_readable_by_number_alone() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    shop.order(&[(cup, 1)]).await;
    let found = orders::read::tracking_page(&shop.ops, "so-10001", "٠٥٠١٢٣٤٥٦٧")
        .await
        .unwrap();
    assert_eq!(found.number, "SO-10001");
    for (number, phone) in [
        ("SO-10001", "0501234568"),
        ("SO-10002", "0501234567"),
        ("SO-10001", "x\0"),
        ("", ""),
    ] {
        let miss = refusal(orders::read::tracking_page(&shop.ops, number, phone).await);
        assert_eq!(miss, Refusal::NoSuchOrder, "{number} {phone}");
    }
    let page = orders::read::order_page(&shop.ops, Language::Arabic, "SO-10001").await;
    assert!(matches!(page, Err(operations::Error::Missing)));
}

#[tokio::test]
async fn negative_and_absurd_quantities_are_refused() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    for units in [0, -1, 1_000, i64::MIN, i64::MAX] {
        let added = cart::add_line(&shop.ops, &Actor::guest(), None, (cup, units)).await;
        assert_eq!(
            refusal(added),
            Refusal::QuantityOutOfRange { max: 999 },
            "{units}"
        );
    }
}

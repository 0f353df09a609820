//! Promotions on their way through cart, checkout, books and cancellation.

use domain::Refusal;
use domain::basics::{CartId, Instant, Language, Money, OrderId, VariantId};
use domain::checkout::read::CheckoutPage;
use domain::orders::read::OrderPage;
use domain::pricing::read::CodeProblem;
use domain::pricing::{Miss, PromotionForm, refund};
use domain::settings::Country;
use operations::testkit::{Shop, percent_off, refusal};
use operations::{Actor, args, basics, cart, fulfilment, orders};

async fn type_code(shop: &Shop, cart: CartId, code: &str) -> operations::Result<()> {
    cart::add_code(&shop.ops, &Actor::guest(), Some(cart), code).await
}

async fn checkout(shop: &Shop, cart: CartId) -> CheckoutPage {
    let page = operations::checkout::read::checkout_page(&shop.ops, Language::English, Some(cart)).await;
    page.unwrap()
}

async fn place(shop: &Shop, cart: CartId) -> (OrderId, OrderPage) {
    let form = shop.form(cart).await;
    let placed = shop.place(cart, &form).await.unwrap();
    let page = orders::read::order_page(&shop.ops, Language::English, &placed.token)
        .await
        .unwrap();
    let key = shop.ops.link_key().await.unwrap();
    (basics::read_token(&key, &placed.token).unwrap(), page)
}

async fn deliver(shop: &Shop, order: OrderId, counted: Money) {
    let (ops, manager) = (&shop.ops, shop.manager());
    fulfilment::confirm_order(ops, &manager, order).await.unwrap();
    fulfilment::pick_order(ops, &manager, order).await.unwrap();
    fulfilment::pack_order(ops, &manager, order).await.unwrap();
    fulfilment::hand_over(ops, &manager, order).await.unwrap();
    fulfilment::deliver(ops, &manager, order, &counted.to_plain_string())
        .await
        .unwrap();
}

async fn posted(shop: &Shop, account: &'static str) -> i64 {
    shop.number(
        "SELECT CAST(COALESCE(SUM(CASE WHEN credit = $1 THEN amount_minor ELSE 0 END), 0) AS BIGINT)
         FROM ledger_postings",
        args![account],
    )
    .await
}

fn problem(outcome: operations::Result<()>) -> Option<CodeProblem> {
    match refusal(outcome) {
        Refusal::Coupon { problem, .. } => Some(problem),
        _ => None,
    }
}

#[tokio::test]
async fn a_discount_reduces_revenue_and_vat_and_the_books_agree() {
    let shop = Shop::open().await;
    let cup = shop.product(11_500, 10).await;
    shop.promotion(&percent_off("20")).await;
    let cart = shop.cart(&[(cup, 2)]).await;
    let (order, page) = place(&shop, cart).await;
    let money = &page.money;
    assert_eq!(money.discounts.len(), 1);
    assert_eq!(
        (money.goods_before().unwrap().minor, money.goods().unwrap().minor),
        (23_000, 18_400)
    );
    // 184.00 with 15 %: 160.00 and 24.00.
    assert_eq!(
        (page.lines[0].discount.minor, page.lines[0].amount.tax.minor),
        (4_600, 2_400)
    );
    deliver(&shop, order, money.total).await;
    assert_eq!(posted(&shop, "revenue").await, 16_000);
    let rest = money.delivery.tax.minor + money.cash_fee.tax.minor;
    assert_eq!(posted(&shop, "vat_payable").await, 2_400 + rest);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_coupon_of_the_whole_leaves_exactly_nothing_to_collect() {
    let shop = Shop::open().await;
    let cups = [shop.product(3_333, 10).await, shop.product(1, 10).await];
    shop.coupon("WHOLE", &percent_off("100")).await;
    shop.promotion(&PromotionForm {
        effect: "free_delivery".to_owned(),
        ..percent_off("")
    })
    .await;
    let cart = shop.cart(&[(cups[0], 3), (cups[1], 7)]).await;
    type_code(&shop, cart, "whole").await.unwrap();
    let (order, page) = place(&shop, cart).await;
    assert_eq!((page.money.total.minor, page.money.vat.minor), (0, 0));
    deliver(&shop, order, page.money.total).await;
    assert_eq!(shop.rows_in("ledger_postings").await, 0);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn every_unit_given_back_is_exactly_what_was_paid() {
    let shop = Shop::open_in(Country::Kuwait).await;
    let goods = [
        shop.product(1_755, 50).await,
        shop.product(333, 50).await,
        shop.product(1, 50).await,
    ];
    shop.promotion(&percent_off("12.5")).await;
    let set = PromotionForm {
        effect: "buy_get".to_owned(),
        buy: "2".to_owned(),
        get: "1".to_owned(),
        priority: "20".to_owned(),
        ..percent_off("33.33")
    };
    shop.promotion(&set).await;
    let lines: Vec<(VariantId, i64)> = goods.into_iter().zip([7, 5, 3]).collect();
    let cart = shop.cart(&lines).await;
    let (order, page) = place(&shop, cart).await;
    assert_eq!(page.money.total.currency.exponent(), 3);
    let mut back = 0;
    for (position, (_, units)) in (1_i64..).zip(&lines) {
        let runs = shop
            .ops
            .read(async |tx| {
                let sql = "SELECT id FROM orders_lines WHERE order_id = $1 AND position = $2";
                let line = tx.one(sql, args![order, position]).await?.parse(0)?;
                orders::steps::units(tx, line, page.money.total.currency).await
            })
            .await
            .unwrap();
        for unit in 0..*units {
            back += refund(&runs, unit, 1).unwrap().unwrap().gross().unwrap().minor;
        }
    }
    assert_eq!(back, page.money.goods().unwrap().minor);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_code_is_taken_however_it_is_typed_and_refused_by_name() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 50).await;
    shop.coupon("EID25", &percent_off("10")).await;
    let minimum = PromotionForm {
        minimum: "100".to_owned(),
        ..percent_off("10")
    };
    shop.coupon("LARGE", &minimum).await;
    let later = PromotionForm {
        starts: "2030-01-01T00:00".to_owned(),
        ..percent_off("10")
    };
    shop.coupon("LATER", &later).await;
    let over = PromotionForm {
        ends: "2020-01-01T00:00".to_owned(),
        ..percent_off("10")
    };
    shop.coupon("OVER", &over).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    for (typed, expected) in [
        ("nothing", CodeProblem::Unknown),
        ("' OR 1=1", CodeProblem::Unknown),
        ("", CodeProblem::Unknown),
        ("later", CodeProblem::NotYet),
        ("over", CodeProblem::Expired),
    ] {
        assert_eq!(
            problem(type_code(&shop, cart, typed).await),
            Some(expected),
            "{typed:?}"
        );
    }
    let missing = Money::new(3_200, shop.ops.shop().await.unwrap().currency);
    assert_eq!(
        problem(type_code(&shop, cart, "large").await),
        Some(CodeProblem::NotForThis(Miss::Minimum { missing }))
    );
    assert!(
        checkout(&shop, cart).await.cart.codes.is_empty(),
        "what is refused is not kept"
    );
    for typed in [" eid٢٥ ", "EID25", "Eid۲۵"] {
        type_code(&shop, cart, typed).await.unwrap();
    }
    let page = checkout(&shop, cart).await;
    assert_eq!(page.codes_given(), "EID25");
    assert_eq!(page.cart.to_pay.unwrap().minor, 6_120);
    cart::remove_code(&shop.ops, &Actor::guest(), cart, "eid25")
        .await
        .unwrap();
    assert_eq!(checkout(&shop, cart).await.cart.to_pay.unwrap().minor, 6_800);
}

#[tokio::test]
async fn a_coupon_that_expires_between_page_and_order_is_named_and_left_out() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let promotion = shop.coupon("BRIEF", &percent_off("10")).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    type_code(&shop, cart, "brief").await.unwrap();
    let form = shop.form(cart).await;
    operations::pricing::end_promotion(&shop.ops, &shop.manager(), promotion)
        .await
        .unwrap();
    let refused = refusal(shop.place(cart, &form).await);
    assert_eq!(refused.name(), "CouponExpired");
    assert_eq!(shop.rows_in("inventory_claims").await, 0, "nothing was reserved");
    let (_, page) = place(&shop, cart).await;
    assert_eq!(
        (page.money.discounts.len(), page.money.goods().unwrap().minor),
        (0, 6_800)
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_promotion_that_ends_or_begins_in_between_changes_the_total_that_was_agreed_to() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let before = shop.form(cart).await;
    let promotion = shop.promotion(&percent_off("10")).await;
    let Refusal::TotalChanged { shown, now } = refusal(shop.place(cart, &before).await) else {
        panic!()
    };
    assert_eq!(shown.minor - now.minor, 680);
    let during = shop.form(cart).await;
    operations::pricing::end_promotion(&shop.ops, &shop.manager(), promotion)
        .await
        .unwrap();
    assert_eq!(refusal(shop.place(cart, &during).await).name(), "TotalChanged");
    place(&shop, cart).await;
}

#[tokio::test]
async fn a_promotion_ends_at_midnight_on_the_shop_s_clock() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let form = PromotionForm {
        starts: "2026-11-27T00:00".to_owned(),
        ends: "2026-11-28T00:00".to_owned(),
        ..percent_off("10")
    };
    shop.promotion(&form).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    // Midnight in Riyadh is nine in the evening of the day before in UTC.
    let friday = 1_795_726_800_000_i64; // 2026-11-26T21:00Z
    for (at, to_pay) in [
        (friday - 1, 6_800),
        (friday, 6_120),
        (friday + 86_400_000 - 1, 6_120),
        (friday + 86_400_000, 6_800),
    ] {
        shop.clock.set(Instant(at));
        let page = cart::read::cart_page(&shop.ops, Language::English, Some(cart))
            .await
            .unwrap();
        assert_eq!(page.to_pay.unwrap().minor, to_pay, "{at}");
    }
}

#[tokio::test]
async fn a_use_is_given_back_exactly_once_when_the_order_is_cancelled() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let once = PromotionForm {
        uses_max: "1".to_owned(),
        ..percent_off("10")
    };
    shop.coupon("ONCE", &once).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    type_code(&shop, cart, "once").await.unwrap();
    let (order, _) = place(&shop, cart).await;
    let next = shop.cart(&[(cup, 1)]).await;
    assert_eq!(
        problem(type_code(&shop, next, "once").await),
        Some(CodeProblem::UsedUp)
    );
    fulfilment::confirm_order(&shop.ops, &shop.manager(), order)
        .await
        .unwrap();
    fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "changed their mind")
        .await
        .unwrap();
    assert_eq!(
        refusal(fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "again").await).name(),
        "NotPossibleNow"
    );
    assert_eq!(
        shop.number("SELECT used FROM pricing_promotions", args![]).await,
        0
    );
    assert_eq!(shop.number("SELECT used FROM pricing_codes", args![]).await, 0);
    assert!(shop.is_sound().await);
    type_code(&shop, next, "once").await.unwrap();
    place(&shop, next).await;
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_use_stays_used_when_the_parcel_is_refused_at_the_door() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    shop.promotion(&percent_off("10")).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let (order, _) = place(&shop, cart).await;
    let (ops, manager) = (&shop.ops, shop.manager());
    fulfilment::confirm_order(ops, &manager, order).await.unwrap();
    fulfilment::pick_order(ops, &manager, order).await.unwrap();
    fulfilment::pack_order(ops, &manager, order).await.unwrap();
    fulfilment::hand_over(ops, &manager, order).await.unwrap();
    fulfilment::refuse(ops, &manager, order, "not at home")
        .await
        .unwrap();
    assert_eq!(
        shop.number("SELECT used FROM pricing_promotions", args![]).await,
        1
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_is_for_a_first_order_is_left_out_once_the_customer_is_known() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let first = PromotionForm {
        first_order: "on".to_owned(),
        ..percent_off("10")
    };
    shop.promotion(&first).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let (_, page) = place(&shop, cart).await;
    assert_eq!(page.money.discounts.len(), 1);
    // The same phone again: nobody can know before it is typed.
    let again = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(again).await;
    assert_eq!(refusal(shop.place(again, &form).await).name(), "TotalChanged");
    let (_, page) = place(&shop, again).await;
    assert!(
        page.money.discounts.is_empty(),
        "what is shown next is worked out for this customer"
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn goods_and_categories_are_found_by_their_addresses() {
    let shop = Shop::open().await;
    let (cup, other) = (shop.product(6_800, 10).await, shop.product(1_000, 10).await);
    let slug = shop
        .ops
        .read(async |tx| {
            let sql = "SELECT p.slug FROM catalog_products p JOIN catalog_variants v ON v.product_id = p.id WHERE v.id = $1";
            tx.one(sql, args![cup]).await?.get::<String>(0)
        })
        .await
        .unwrap();
    let form = PromotionForm {
        goods: "products".to_owned(),
        slugs: slug,
        ..percent_off("50")
    };
    shop.promotion(&form).await;
    let cart = shop.cart(&[(cup, 1), (other, 1)]).await;
    let page = checkout(&shop, cart).await;
    assert_eq!(page.cart.to_pay.unwrap().minor, 3_400 + 1_000);
}

#[tokio::test]
async fn an_order_keeps_what_it_was_given_when_the_promotion_changes() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let promotion = shop.promotion(&percent_off("10")).await;
    let cart = shop.cart(&[(cup, 1)]).await;
    let form = shop.form(cart).await;
    let placed = shop.place(cart, &form).await.unwrap();
    let other = PromotionForm {
        name_en: "Other".to_owned(),
        ..percent_off("50")
    };
    operations::pricing::edit_promotion(&shop.ops, &shop.manager(), (promotion, 1), &other)
        .await
        .unwrap();
    let page = orders::read::order_page(&shop.ops, Language::English, &placed.token)
        .await
        .unwrap();
    assert_eq!(page.money.discounts[0].name, "Discount");
    assert_eq!(page.money.goods().unwrap().minor, 6_120);
}

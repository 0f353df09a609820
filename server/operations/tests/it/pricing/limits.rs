//! Limits hold when everybody comes at once: shown by races, and by taking the guards away.

use std::sync::Arc;

use domain::basics::{AttemptId, CartId, Language};
use domain::checkout::CheckoutForm;
use domain::pricing::{CodesForm, PromotionForm};
use operations::testkit::{Mutation, Shop, percent_off};
use operations::{Actor, Error, Ops, args, cart, pricing};

/// Places all orders at once; the names of what was refused, "placed" for an order and "clash" for a lost race.
async fn rush(ops: &Ops, carts: Vec<(CartId, CheckoutForm)>) -> Vec<&'static str> {
    let mut buyers = tokio::task::JoinSet::new();
    for (cart, form) in carts {
        let ops = ops.clone();
        buyers.spawn(async move {
            let asked = operations::checkout::PlaceOrder {
                cart: Some(cart),
                language: Language::Arabic,
                form,
            };
            operations::checkout::place_order(&ops, &Actor::guest(), &asked).await
        });
    }
    let mut outcomes: Vec<&'static str> = Vec::new();
    for outcome in buyers.join_all().await {
        outcomes.push(match outcome {
            Ok(_) => "placed",
            Err(Error::Refused(refusal)) => refusal.name(),
            Err(Error::Clash) => "clash",
            Err(_) => "broken",
        });
    }
    outcomes.sort_unstable();
    outcomes
}

/// Carts of one unit each with these codes typed, ready to be ordered by so many phones.
async fn carts(shop: &Shop, codes: &[&str], phones: &[&str]) -> Vec<(CartId, CheckoutForm)> {
    let cup = shop.product(6_800, 200).await;
    let mut carts = Vec::new();
    for (index, phone) in phones.iter().enumerate() {
        let cart = shop.cart(&[(cup, 1)]).await;
        if let Some(code) = codes.get(index % codes.len().max(1)) {
            cart::add_code(&shop.ops, &Actor::guest(), Some(cart), code)
                .await
                .unwrap();
        }
        let mut form = shop.form(cart).await;
        (*phone).clone_into(&mut form.phone);
        carts.push((cart, form));
    }
    carts
}

const FIVE: [&str; 5] = [
    "0501234561",
    "0501234562",
    "0501234563",
    "0501234564",
    "0501234565",
];
/// One customer in five tabs.
const ONE: [&str; 5] = [
    "0501234567",
    "+966501234567",
    "٠٥٠١٢٣٤٥٦٧",
    "00966501234567",
    "050 123 4567",
];

fn at_most(uses: &str, each: &str) -> PromotionForm {
    PromotionForm {
        uses_max: uses.to_owned(),
        customer_max: each.to_owned(),
        ..percent_off("10")
    }
}

async fn used(shop: &Shop) -> i64 {
    shop.number(
        "SELECT CAST(SUM(used) AS BIGINT) FROM pricing_promotions",
        args![],
    )
    .await
}

/// What is shown to a customer who was refused can be ordered.
async fn can_place_without(shop: &Shop, carts: &[(CartId, CheckoutForm)]) {
    let mut placed = 0;
    for (cart, before) in carts {
        let left = shop
            .number("SELECT COUNT(*) FROM cart_lines WHERE cart_id = $1", args![*cart])
            .await;
        if left > 0 {
            let mut form = shop.form(*cart).await;
            form.phone.clone_from(&before.phone);
            shop.place(*cart, &form).await.unwrap();
            placed += 1;
        }
    }
    assert_eq!(placed, 4);
    assert!(shop.is_sound().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_at_once_on_the_last_use_of_a_coupon_one_wins() {
    let shop = Arc::new(Shop::open().await);
    shop.coupon("LAST", &at_most("1", "")).await;
    let carts = carts(&shop, &["LAST"], &FIVE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    assert_eq!(
        outcomes,
        [
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "placed"
        ]
    );
    assert_eq!(used(&shop).await, 1);
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_codes_of_one_promotion_share_its_last_use() {
    let shop = Arc::new(Shop::open().await);
    let promotion = shop.coupon("CODE-0", &at_most("1", "")).await;
    let codes = ["CODE-0", "CODE-1", "CODE-2", "CODE-3", "CODE-4"];
    for code in &codes[1..] {
        let form = CodesForm {
            code: (*code).to_owned(),
            ..CodesForm::default()
        };
        pricing::add_codes(&shop.ops, &shop.manager(), promotion, &form)
            .await
            .unwrap();
    }
    let carts = carts(&shop, &codes, &FIVE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    assert_eq!(
        outcomes,
        [
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "placed"
        ]
    );
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_single_code_s_own_limit_holds() {
    let shop = Arc::new(Shop::open().await);
    let promotion = shop.coupon("OPEN", &at_most("", "")).await;
    let form = CodesForm {
        code: "SINGLE".to_owned(),
        uses_max: "1".to_owned(),
        ..CodesForm::default()
    };
    pricing::add_codes(&shop.ops, &shop.manager(), promotion, &form)
        .await
        .unwrap();
    let carts = carts(&shop, &["SINGLE"], &FIVE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    assert_eq!(
        outcomes,
        [
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "CouponUsedUp",
            "placed"
        ]
    );
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_automatic_promotion_s_limit_holds_too() {
    let shop = Arc::new(Shop::open().await);
    shop.promotion(&at_most("1", "")).await;
    let carts = carts(&shop, &[], &FIVE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    assert_eq!(
        outcomes,
        [
            "TotalChanged",
            "TotalChanged",
            "TotalChanged",
            "TotalChanged",
            "placed"
        ]
    );
    assert_eq!(used(&shop).await, 1);
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_customer_in_five_tabs_has_it_once() {
    let shop = Arc::new(Shop::open().await);
    shop.coupon("EACH", &at_most("", "1")).await;
    let carts = carts(&shop, &["EACH"], &ONE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    let refused = "CouponNotForThis";
    assert_eq!(outcomes, [refused, refused, refused, refused, "placed"]);
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_first_order_is_first_once() {
    let shop = Arc::new(Shop::open().await);
    let first = PromotionForm {
        first_order: "on".to_owned(),
        ..percent_off("10")
    };
    shop.promotion(&first).await;
    let carts = carts(&shop, &[], &ONE).await;
    let outcomes = rush(&shop.ops, carts.clone()).await;
    assert_eq!(
        outcomes,
        [
            "TotalChanged",
            "TotalChanged",
            "TotalChanged",
            "TotalChanged",
            "placed"
        ]
    );
    assert_eq!(used(&shop).await, 1);
    can_place_without(&shop, &carts).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_uses_are_used_to_the_last_and_not_beyond() {
    let shop = Arc::new(Shop::open().await);
    shop.coupon("TEN", &at_most("10", "")).await;
    let phones: Vec<String> = (0..25).map(|n| format!("05012345{n:02}")).collect();
    let phones: Vec<&str> = phones.iter().map(String::as_str).collect();
    let carts = carts(&shop, &["TEN"], &phones).await;
    let outcomes = rush(&shop.ops, carts).await;
    assert_eq!(
        outcomes.iter().filter(|outcome| **outcome == "placed").count(),
        10
    );
    assert_eq!(used(&shop).await, 10);
    assert!(shop.is_sound().await);
}

/// The look at the counters is a hint: blinded, as a race would, the guard still decides. Without the guard the same
/// rush uses the last use up several times. So it is the guard that keeps the other tests of this file green.
async fn guarded(
    shop: &Shop,
    carts: Vec<(CartId, CheckoutForm)>,
    blind: &'static [(&'static str, &'static str)],
    unguarded: &'static [(&'static str, &'static str)],
) {
    let blinded = rush(&shop.ops.clone().mutated(Mutation(blind)), carts.clone()).await;
    assert_eq!(blinded, ["clash", "clash", "clash", "clash", "placed"]);
    assert_eq!(used(shop).await, 1);
    let again = carts.into_iter().map(|(cart, mut form)| {
        form.attempt = shop.ops.new_id::<AttemptId>().to_string();
        (cart, form)
    });
    let beyond = rush(&shop.ops.clone().mutated(Mutation(unguarded)), again.collect()).await;
    assert!(
        beyond.iter().filter(|outcome| **outcome == "placed").count() > 1,
        "{beyond:?}"
    );
    assert!(
        used(shop).await > 1,
        "without the guard it is used beyond its limit"
    );
}

const BLIND_PROMOTION: (&str, &str) = ("p.used,", "p.used - p.used,");
const NO_PROMOTION_GUARD: (&str, &str) = (
    "AND (uses_max IS NULL OR used < uses_max)\n               AND",
    "AND",
);
const BLIND_CODE: (&str, &str) = ("c.used\nFROM", "c.used - c.used\nFROM");
const NO_CODE_GUARD: (&str, &str) = (
    "promotion_id = $2 AND (uses_max IS NULL OR used < uses_max)",
    "promotion_id = $2",
);
const BLIND_CUSTOMER: (&str, &str) = (
    "WHERE u.phone = $2 AND",
    "WHERE u.phone = '' AND u.phone <> $2 AND",
);
const NO_CUSTOMER_GUARD: (&str, &str) = ("< p.customer_max)", "< p.customer_max + 100)");

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_a_promotion_is_used_beyond_its_limit() {
    let shop = Arc::new(Shop::open().await);
    shop.promotion(&at_most("1", "")).await;
    let carts = carts(&shop, &[], &FIVE).await;
    guarded(
        &shop,
        carts,
        &[BLIND_PROMOTION],
        &[BLIND_PROMOTION, NO_PROMOTION_GUARD],
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_a_code_is_used_beyond_its_limit() {
    let shop = Arc::new(Shop::open().await);
    let promotion = shop.coupon("OPEN", &at_most("", "")).await;
    let form = CodesForm {
        code: "SINGLE".to_owned(),
        uses_max: "1".to_owned(),
        ..CodesForm::default()
    };
    pricing::add_codes(&shop.ops, &shop.manager(), promotion, &form)
        .await
        .unwrap();
    let carts = carts(&shop, &["SINGLE"], &FIVE).await;
    guarded(&shop, carts, &[BLIND_CODE], &[BLIND_CODE, NO_CODE_GUARD]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_a_customer_has_it_more_often_than_anybody_may() {
    let shop = Arc::new(Shop::open().await);
    shop.promotion(&at_most("", "1")).await;
    let carts = carts(&shop, &[], &ONE).await;
    guarded(
        &shop,
        carts,
        &[BLIND_CUSTOMER],
        &[BLIND_CUSTOMER, NO_CUSTOMER_GUARD],
    )
    .await;
}

/// Cancelling twice at once gives a use back once, and without its guard twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_a_use_is_given_back_twice() {
    for (mutation, soundly) in [
        (Mutation(&[]), true),
        (
            Mutation(&[("AND given_back_at IS NULL\n             RETURNING", "RETURNING")]),
            false,
        ),
    ] {
        let shop = Shop::open().await;
        shop.promotion(&at_most("", "")).await;
        let cup = shop.product(6_800, 10).await;
        let (first, _second) = (shop.order(&[(cup, 1)]).await, shop.order(&[(cup, 1)]).await);
        let ops = shop.ops.clone().mutated(mutation);
        for _ in 0..2 {
            ops.write(async |tx| pricing::steps::give_back(tx, first).await)
                .await
                .unwrap();
        }
        assert_eq!(used(&shop).await == 1, soundly);
    }
}

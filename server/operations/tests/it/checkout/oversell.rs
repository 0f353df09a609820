//! Never oversell: shown by load, by the guard's removal, and by the CHECK behind it.

use std::sync::Arc;

use domain::Refusal;
use domain::checkout::CheckoutForm;
use operations::db::Db;
use operations::testkit::{Mutation, Shop, refusal};
use operations::{Error, Ops, args};

/// Places `buyers` orders of one unit each at once; (placed, sold out, anything else).
async fn rush(shop: &Arc<Shop>, ops: &Ops, carts: Vec<(domain::basics::CartId, CheckoutForm)>) -> [usize; 3] {
    let mut buyers = tokio::task::JoinSet::new();
    for (cart, form) in carts {
        let (_shop, ops) = (Arc::clone(shop), ops.clone());
        buyers.spawn(async move {
            let asked = operations::checkout::PlaceOrder {
                cart: Some(cart),
                language: domain::basics::Language::Arabic,
                form,
            };
            operations::checkout::place_order(&ops, &operations::Actor::guest(), &asked).await
        });
    }
    let mut counts = [0; 3];
    for outcome in buyers.join_all().await {
        match outcome {
            Ok(_) => counts[0] += 1,
            Err(Error::Refused(Refusal::OutOfStock(_))) => counts[1] += 1,
            Err(_) => counts[2] += 1,
        }
    }
    counts
}

async fn carts(
    shop: &Shop,
    lines: &[(domain::basics::VariantId, i64)],
    n: usize,
) -> Vec<(domain::basics::CartId, CheckoutForm)> {
    let mut carts = Vec::new();
    for _ in 0..n {
        let cart = shop.cart(lines).await;
        carts.push((cart, shop.form(cart).await));
    }
    carts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_buyers_of_ten_pieces_get_exactly_ten() {
    let shop = Arc::new(Shop::open().await);
    let cup = shop.product(6_800, 10).await;
    let carts = carts(&shop, &[(cup, 1)], 100).await;
    assert_eq!(rush(&shop, &shop.ops, carts).await, [10, 90, 0]);
    assert_eq!(
        shop.number("SELECT COUNT(*) FROM inventory_claims", args![])
            .await,
        10
    );
    assert!(shop.is_sound().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_with_several_lines_is_all_or_nothing() {
    let shop = Arc::new(Shop::open().await);
    let (many, few) = (shop.product(1_000, 500).await, shop.product(2_000, 5).await);
    let carts = carts(&shop, &[(many, 2), (few, 1)], 40).await;
    assert_eq!(rush(&shop, &shop.ops, carts).await, [5, 35, 0]);
    assert_eq!(
        shop.number(
            "SELECT held FROM inventory_levels WHERE variant_id = $1",
            args![many]
        )
        .await,
        10
    );
    assert!(shop.is_sound().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stock_of_two_locations_is_sold_to_the_last_piece() {
    let shop = Arc::new(Shop::open().await);
    let second = shop.second_location().await;
    let cup = shop.product(6_800, 3).await;
    shop.stock(cup, second, 4).await;
    let carts = carts(&shop, &[(cup, 2)], 12).await;
    assert_eq!(rush(&shop, &shop.ops, carts).await, [3, 9, 0]);
    let order = shop.order(&[(cup, 1)]).await;
    assert_eq!(
        shop.number(
            "SELECT COUNT(*) FROM inventory_claims WHERE order_id = $1",
            args![order]
        )
        .await,
        1
    );
    let cart = shop.ops.write(async |_| Ok(())).await;
    assert!(cart.is_ok() && shop.is_sound().await);
}

/// The guard and the CHECK behind it are both taken away: the same rush must now oversell. So it is the guard
/// that keeps the other tests of this file green.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_guard_the_same_rush_oversells() {
    let shop = Arc::new(Shop::open().await);
    let cup = shop.product(6_800, 10).await;
    let carts = carts(&shop, &[(cup, 1)], 24).await;
    take_the_check_away(&shop).await;
    // The look at the shelf before the claim is a hint only: it is blinded too, as a race would.
    let blind = shop.ops.clone().mutated(Mutation(&[BLIND_LOOK, BLIND_FILTER]));
    let guarded = rush(&shop, &blind, carts.clone()).await;
    assert_eq!(
        guarded[0], 10,
        "with the guard a blinded look changes nothing: {guarded:?}"
    );
    assert!(shop.is_sound().await);
    let unguarded = shop
        .ops
        .clone()
        .mutated(Mutation(&[BLIND_LOOK, BLIND_FILTER, NO_GUARD]));
    let retried = carts.into_iter().map(|(cart, mut form)| {
        form.attempt = shop.ops.new_id::<domain::basics::AttemptId>().to_string();
        (cart, form)
    });
    let oversold = rush(&shop, &unguarded, retried.collect()).await;
    assert!(
        oversold[0] > 0,
        "without the guard orders are placed for nothing: {oversold:?}"
    );
    assert!(!shop.is_sound().await, "and the check says so");
}

#[tokio::test]
async fn a_line_that_cannot_be_filled_says_how_many_are_left() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let first = shop.cart(&[(cup, 4)]).await;
    let second = shop.cart(&[(cup, 3)]).await;
    let (form, late) = (shop.form(first).await, shop.form(second).await);
    shop.place(first, &form).await.unwrap();
    let Refusal::OutOfStock(short) = refusal(shop.place(second, &late).await) else {
        panic!()
    };
    assert_eq!((short.len(), short[0].wanted, short[0].available), (1, 3, 1));
}

const BLIND_LOOK: (&str, &str) = ("l.on_hand - l.held", "l.on_hand");
const BLIND_FILTER: (&str, &str) = ("l.on_hand > l.held", "l.on_hand > 0");
const NO_GUARD: (&str, &str) = ("AND on_hand - held >= $1", "");

async fn take_the_check_away(shop: &Shop) {
    match shop.ops.db() {
        Db::Sqlite { write, .. } => {
            sqlx::query("PRAGMA ignore_check_constraints = ON")
                .execute(write)
                .await
                .unwrap();
        }
        Db::Postgres(pool) => {
            let sql = "ALTER TABLE inventory_levels DROP CONSTRAINT inventory_levels_never_oversold";
            sqlx::query(sql).execute(pool).await.unwrap();
        }
    }
}

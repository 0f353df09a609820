//! From an empty cart to an order.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::program::{Program, text};
use crate::web::Web;

async fn opened() -> (Web, Program, String) {
    let web = Web::open().await;
    web.shop.product(6_800, 5).await;
    web.follow().await;
    let mut program = Program::of(&web);
    let slug = text(&program.get("/products").await.json(), "/data/0/slug");
    (web, program, slug)
}

#[tokio::test]
async fn a_cart_is_filled_changed_and_emptied_by_its_token_alone() {
    let (_web, mut program, slug) = opened().await;
    let cart = program.cart_with(&slug, 2).await;
    let shown = program.get(&format!("/carts/{cart}")).await.json();
    assert_eq!(
        (shown["count"].as_i64(), shown["to_pay"]["minor"].as_i64()),
        (Some(2), Some(13_600))
    );
    let line = format!("/carts/{cart}/lines/{}", text(&shown, "/lines/0/variant"));
    let set = program
        .change(Method::PUT, &line, Some(json!({ "quantity": 3 })))
        .await
        .json();
    assert_eq!(set["count"], 3);
    let short = program
        .change(Method::PUT, &line, Some(json!({ "quantity": 9 })))
        .await;
    assert_eq!(short.problem(), (409, "out-of-stock".to_owned()));
    let short = short.json();
    assert_eq!(
        (
            short["shortages"][0]["wanted"].as_i64(),
            short["shortages"][0]["available"].as_i64()
        ),
        (Some(9), Some(5))
    );
    for _ in 0..2 {
        let removed = program.change(Method::DELETE, &line, None).await.json();
        assert_eq!(removed["count"], 0);
    }
    let gone = program
        .change(Method::PUT, &line, Some(json!({ "quantity": 1 })))
        .await;
    assert_eq!(gone.problem(), (404, "missing".to_owned()));
    let empty = program.get(&format!("/carts/{cart}/quote")).await;
    assert_eq!(empty.problem(), (409, "cart-empty".to_owned()));
    // Nobody gets at a cart without its signature.
    let unsigned = cart.split('.').next().unwrap();
    for token in [unsigned, &format!("{unsigned}.AAAAAAAAAAAAAAAAAAAAAA"), "x"] {
        assert_eq!(program.get(&format!("/carts/{token}")).await.problem().0, 404);
    }
}

#[tokio::test]
async fn a_code_is_taken_told_and_removed() {
    let (web, mut program, slug) = opened().await;
    web.shop
        .coupon("TEN", &operations::testkit::percent_off("10"))
        .await;
    let cart = program.cart_with(&slug, 1).await;
    let codes = format!("/carts/{cart}/codes");
    let with = program
        .change(Method::POST, &codes, Some(json!({ "code": "ten" })))
        .await
        .json();
    assert_eq!(with["to_pay"]["decimal"], "61.20", "{with}");
    let unknown = program
        .change(Method::POST, &codes, Some(json!({ "code": "ELEVEN" })))
        .await;
    assert_eq!(unknown.problem(), (404, "coupon-unknown".to_owned()));
    assert_eq!(unknown.json()["code"], "ELEVEN");
    let without = program
        .change(Method::DELETE, &format!("{codes}/TEN"), None)
        .await
        .json();
    assert_eq!(without["to_pay"]["minor"], 6_800);
}

#[tokio::test]
async fn an_order_is_placed_at_the_agreed_total_and_followed_by_its_token() {
    let (web, mut program, slug) = opened().await;
    let cart = program.cart_with(&slug, 2).await;
    let mut entry = program.checkout_of(&cart).await;
    let path = format!("/carts/{cart}/checkout");

    let total = entry["agreed_total_minor"].clone();
    entry["agreed_total_minor"] = json!(1);
    let refused = program.change(Method::POST, &path, Some(entry.clone())).await;
    assert_eq!(refused.problem(), (409, "total-changed".to_owned()));
    assert_eq!(refused.json()["total"]["minor"], total);
    entry["agreed_total_minor"] = total.clone();

    let mut nameless = entry.clone();
    nameless["customer"] = json!({ "name": " ", "phone": "12" });
    let refused = program.change(Method::POST, &path, Some(nameless)).await;
    assert_eq!(refused.problem(), (422, "invalid-fields".to_owned()));
    let fields: Vec<String> = refused.json()["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| text(error, "/field"))
        .collect();
    assert_eq!(fields, ["phone", "name"]);

    let placed = program.change(Method::POST, &path, Some(entry)).await;
    assert_eq!(placed.status, StatusCode::CREATED, "{}", placed.text());
    let order = placed.json();
    let token = text(&order, "/token");
    assert_eq!(
        placed.location(),
        format!("http://shop.example/api/v1/orders/{token}")
    );
    assert_eq!(
        (text(&order, "/stage"), &order["amounts"]["total"]["minor"]),
        ("placed".to_owned(), &total)
    );
    assert_eq!(text(&order, "/placed_at"), "2026-11-22T12:00:00+03:00");
    assert_eq!(text(&order, "/payment/method"), "cash_on_delivery");
    assert_eq!(program.get(&format!("/orders/{token}")).await.json(), order);
    assert_eq!(
        program.get(&format!("/orders/{cart}")).await.problem().0,
        404,
        "a cart's token opens no order"
    );
    assert_eq!(program.get(&format!("/carts/{cart}")).await.json()["count"], 0);
    assert!(web.shop.is_sound().await);
}

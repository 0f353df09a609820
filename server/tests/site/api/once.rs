//! A change is made once, however often it is asked for.

use axum::http::{Method, StatusCode};
use operations::idempotency::{KEPT_SECONDS, LEASE_SECONDS};
use serde_json::json;

use super::program::{Program, text};
use crate::web::Web;

#[tokio::test]
async fn without_its_key_nothing_is_changed() {
    let web = Web::open().await;
    let mut program = Program::of(&web);
    let headers = [(axum::http::header::ACCEPT, "application/json")];
    let answer = program
        .visitor
        .send(Method::POST, "/api/v1/carts", axum::body::Body::empty(), &headers)
        .await;
    assert_eq!(answer.problem(), (400, "idempotency-key-missing".to_owned()));
    assert_eq!(web.shop.rows_in("cart_carts").await, 0);
}

#[tokio::test]
async fn the_same_change_is_answered_again_and_another_one_is_refused() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    web.follow().await;
    let mut program = Program::of(&web);
    let cart = program.begin().await;
    let path = format!("/carts/{cart}/lines");
    let entry = json!({ "variant": cup.to_string(), "quantity": 2 });
    let first = program
        .change_as("k", Method::POST, &path, Some(entry.clone()))
        .await;
    assert_eq!(
        (first.status, first.header("idempotency-replayed")),
        (StatusCode::OK, "")
    );
    for _ in 0..3 {
        let again = program
            .change_as("k", Method::POST, &path, Some(entry.clone()))
            .await;
        assert_eq!((again.status, &again.body), (first.status, &first.body));
        assert_eq!(again.header("content-type"), "application/json");
        assert_eq!(again.header("idempotency-replayed"), "true");
    }
    let arabic = program
        .change_as("k", Method::POST, &format!("{path}?lang=ar"), Some(entry.clone()))
        .await;
    assert_eq!(
        arabic.header("idempotency-replayed"),
        "true",
        "the language makes no other change of it"
    );
    let other = json!({ "variant": cup.to_string(), "quantity": 1 });
    let refused = program.change_as("k", Method::POST, &path, Some(other)).await;
    assert_eq!(refused.problem(), (422, "idempotency-key-reused".to_owned()));
    assert_eq!(program.get(&format!("/carts/{cart}")).await.json()["count"], 2);

    web.shop.clock.pass_seconds(KEPT_SECONDS);
    let anew = program.change_as("k", Method::POST, &path, Some(entry)).await;
    assert_eq!(
        (anew.header("idempotency-replayed"), anew.json()["count"].as_i64()),
        ("", Some(4))
    );
}

#[tokio::test]
async fn a_refusal_is_kept_but_what_never_began_is_not() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    let mut program = Program::of(&web);
    let cart = program.begin().await;
    let path = format!("/carts/{cart}/lines");
    let much = json!({ "variant": cup.to_string(), "quantity": 9 });
    let refused = program
        .change_as("r", Method::POST, &path, Some(much.clone()))
        .await;
    assert_eq!(refused.problem(), (409, "out-of-stock".to_owned()));
    let again = program.change_as("r", Method::POST, &path, Some(much)).await;
    assert_eq!(
        (again.status, again.header("idempotency-replayed")),
        (refused.status, "true")
    );
    assert_eq!(again.body, refused.body);

    let unreadable = json!({ "variant": cup.to_string() });
    let wrong = program
        .change_as("w", Method::POST, &path, Some(unreadable))
        .await;
    assert_eq!(wrong.problem(), (422, "invalid-body".to_owned()));
    let right = json!({ "variant": cup.to_string(), "quantity": 1 });
    let put_right = program.change_as("w", Method::POST, &path, Some(right)).await;
    assert_eq!(
        put_right.status,
        StatusCode::OK,
        "the key was not used up: {}",
        put_right.text()
    );
}

#[tokio::test]
async fn while_it_is_in_flight_the_same_change_waits_outside() {
    let web = Web::open().await;
    let mut program = Program::of(&web);
    let cart = program.begin().await;
    web.shop.change_in_flight().await;
    let waiting = program.change_as("flying", Method::POST, "/carts", None).await;
    assert_eq!(waiting.problem(), (409, "idempotency-key-in-flight".to_owned()));
    assert_eq!(waiting.header("retry-after"), "1");
    // Whoever worked on it was killed: it is not blocked for ever.
    web.shop.clock.pass_seconds(LEASE_SECONDS);
    let begun = program.change_as("flying", Method::POST, "/carts", None).await;
    assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text());
    assert_ne!(text(&begun.json(), "/token"), cart);
}

#[tokio::test]
async fn one_key_never_places_two_orders() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 50).await;
    web.follow().await;
    let mut program = Program::of(&web);
    let slug = text(&program.get("/products").await.json(), "/data/0/slug");
    let cart = program.cart_with(&slug, 1).await;
    let (path, entry) = (
        format!("/carts/{cart}/checkout"),
        program.checkout_of(&cart).await,
    );

    let mut tries = Vec::new();
    for _ in 0..6 {
        let (visitor, path, entry) = (program.visitor.clone(), path.clone(), entry.clone());
        tries.push(tokio::spawn(async move {
            let mut program = Program { visitor };
            program
                .change_as("order", Method::POST, &path, Some(entry))
                .await
                .status
        }));
    }
    let mut placed = 0;
    for status in tries {
        match status.await.unwrap() {
            StatusCode::CREATED => placed += 1,
            status => assert_eq!(status, StatusCode::CONFLICT),
        }
    }
    assert!(placed >= 1);
    assert_eq!(web.shop.rows_in("orders_orders").await, 1);

    // The answer was lost with the process that gave it, and somebody filled the cart again meanwhile.
    let first = program
        .change_as("order", Method::POST, &path, Some(entry.clone()))
        .await
        .json();
    web.shop.lose_answer("order").await;
    let refill = json!({ "variant": cup.to_string(), "quantity": 1 });
    program
        .change(Method::POST, &format!("/carts/{cart}/lines"), Some(refill))
        .await;
    let again = program.change_as("order", Method::POST, &path, Some(entry)).await;
    assert_eq!((again.status, again.json()), (StatusCode::CREATED, first));
    assert_eq!(web.shop.rows_in("orders_orders").await, 1);
}

#[tokio::test]
async fn a_line_is_added_once_although_its_answer_was_lost() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 50).await;
    let mut program = Program::of(&web);
    let cart = program.begin().await;
    let path = format!("/carts/{cart}/lines");
    let entry = json!({ "variant": cup.to_string(), "quantity": 2 });
    program
        .change_as("k", Method::POST, &path, Some(entry.clone()))
        .await;
    web.shop.lose_answer("k").await;
    let again = program.change_as("k", Method::POST, &path, Some(entry)).await;
    assert_eq!(
        (again.status, again.json()["count"].as_i64()),
        (StatusCode::OK, Some(2))
    );
}

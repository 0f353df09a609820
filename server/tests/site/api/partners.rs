//! What programs of partners may do with a key.

use axum::http::header::AUTHORIZATION;
use axum::http::{Method, StatusCode};
use domain::partners::{KeyForm, Scope};
use operations::inventory::{CorrectStock, correct_stock};
use serde_json::json;

use super::program::{Program, text};
use crate::web::Web;

/// A program with a key that is good for this.
async fn with_key(web: &Web, scopes: &[Scope]) -> Program {
    let ticked = |scope| if scopes.contains(&scope) { "on" } else { "" }.to_owned();
    let form = KeyForm {
        name: "Marketplace".to_owned(),
        read_products: ticked(Scope::ReadProducts),
        write_products: ticked(Scope::WriteProducts),
        read_stock: ticked(Scope::ReadStock),
        write_stock: ticked(Scope::WriteStock),
        read_orders: ticked(Scope::ReadOrders),
    };
    let made = operations::partners::add_key(&web.shop.ops, &web.shop.manager(), &form)
        .await
        .unwrap();
    let mut program = Program::of(web);
    program.visitor = program
        .visitor
        .sends("authorization", &format!("Bearer {}", made.secret));
    program
}

#[tokio::test]
async fn without_a_key_that_is_good_for_it_nothing_is_told() {
    let web = Web::open().await;
    web.shop.product(6_800, 5).await;
    let mut nobody = Program::of(&web);
    let refused = nobody.get("/partner/orders").await;
    assert_eq!(refused.problem(), (401, "unauthorized".to_owned()));
    assert_eq!(refused.header("www-authenticate"), "Bearer");
    let unchanged = nobody
        .change(Method::PUT, "/partner/stock/x/y", Some(json!({})))
        .await;
    assert_eq!(unchanged.problem().0, 401);
    for wrong in ["Bearer mz_wrong", "Bearer ", "Basic bXo6", "mz_x"] {
        let answer = nobody
            .get_with("/partner/orders", &[(AUTHORIZATION, wrong)])
            .await;
        assert_eq!(answer.problem().0, 401, "{wrong}");
        let open = nobody.get_with("/products", &[(AUTHORIZATION, wrong)]).await;
        assert_eq!(
            open.problem().0,
            401,
            "a key that is good for nothing is not taken for a good one"
        );
    }
    // Whoever is signed in is nobody here: cookies are not read.
    let mut manager = web.manager().await;
    let headers = [(axum::http::header::ACCEPT, "application/json")];
    let answer = manager
        .send(
            Method::GET,
            "/api/v1/partner/orders",
            axum::body::Body::empty(),
            &headers,
        )
        .await;
    assert_eq!(answer.problem().0, 401);

    let mut reader = with_key(&web, &[Scope::ReadStock]).await;
    assert_eq!(reader.get("/partner/stock").await.status, StatusCode::OK);
    assert_eq!(
        reader.get("/partner/orders").await.problem(),
        (403, "scope-missing".to_owned())
    );
    assert_eq!(
        reader.get("/products").await.status,
        StatusCode::OK,
        "what is open is open to partners"
    );
}

#[tokio::test]
async fn products_are_read_priced_and_taken_down() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    web.follow().await;
    let mut program = with_key(&web, &[Scope::ReadProducts, Scope::WriteProducts]).await;
    let list = program.get("/partner/products").await.json();
    let id = text(&list, "/data/0/id");
    let product = program.get(&format!("/partner/products/{id}")).await.json();
    assert_eq!(
        (text(&product, "/variants/0/id"), text(&product, "/title/ar")),
        (cup.to_string(), "كوب".to_owned())
    );

    let path = format!("/partner/products/{id}/variants/{cup}/price");
    let priced = program
        .change(
            Method::PUT,
            &path,
            Some(json!({ "price_minor": 5_000, "compare_at_minor": 6_800 })),
        )
        .await;
    assert_eq!(priced.status, StatusCode::OK, "{}", priced.text());
    assert_eq!(priced.json()["variants"][0]["price"]["decimal"], "50.00");
    let wrong = program
        .change(
            Method::PUT,
            &path,
            Some(json!({ "price_minor": 5_000, "compare_at_minor": 4_000 })),
        )
        .await;
    assert_eq!(wrong.problem(), (422, "invalid-fields".to_owned()));

    // Whoever repeats a price whose answer was lost does not undo what the shop has done since.
    let price = json!({ "price_minor": 4_500 });
    program
        .change_as("price-1", Method::PUT, &path, Some(price.clone()))
        .await;
    web.shop.lose_answer("price-1").await;
    let manager = web.shop.manager();
    operations::catalog::set_price(&web.shop.ops, &manager, cup, ("47", ""))
        .await
        .unwrap();
    let again = program
        .change_as("price-1", Method::PUT, &path, Some(price))
        .await
        .json();
    assert_eq!(again["variants"][0]["price"]["decimal"], "47.00");
    assert!(again["version"].as_i64() > product["version"].as_i64());

    let status = format!("/partner/products/{id}/status");
    let down = program
        .change(Method::PUT, &status, Some(json!({ "status": "draft" })))
        .await;
    assert_eq!(down.json()["status"], "draft");
    web.follow().await;
    assert_eq!(program.get("/products").await.json()["total"], 0);
    let up = program
        .change(Method::PUT, &status, Some(json!({ "status": "published" })))
        .await;
    assert_eq!(up.json()["status"], "published");
}

#[tokio::test]
async fn stock_is_kept_in_step_once() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    let mut program = with_key(&web, &[Scope::ReadStock, Scope::WriteStock]).await;
    let stock = program.get("/partner/stock").await.json();
    let (variant, location) = (
        text(&stock, "/data/0/variant"),
        text(&stock, "/data/0/level/location"),
    );
    assert_eq!(variant, cup.to_string());
    let path = format!("/partner/stock/{variant}/{location}");
    let counted = json!({ "on_hand": 12, "reason": "counted" });
    let set = program.change(Method::PUT, &path, Some(counted)).await.json();
    assert_eq!(set["data"][0]["level"]["on_hand"], 12);
    let sold = json!({ "delta": -2, "reason": "sold elsewhere" });
    let adjustments = format!("{path}/adjustments");
    for _ in 0..3 {
        let taken = program
            .change_as("sale-1", Method::POST, &adjustments, Some(sold.clone()))
            .await;
        assert_eq!(
            taken.json()["data"][0]["level"]["on_hand"],
            10,
            "{}",
            taken.text()
        );
    }
    // And although the answer was lost with the process that gave it.
    web.shop.lose_answer("sale-1").await;
    let again = program
        .change_as("sale-1", Method::POST, &adjustments, Some(sold.clone()))
        .await;
    assert_eq!(again.json()["data"][0]["level"]["on_hand"], 10);
    // A count that is said again after it was answered in vain leaves alone what has changed since.
    let counted = json!({ "on_hand": 20, "reason": "counted" });
    program
        .change_as("count-1", Method::PUT, &path, Some(counted.clone()))
        .await;
    web.shop.lose_answer("count-1").await;
    let recount = CorrectStock {
        variant: cup,
        location: web.shop.location,
        counted: "10".to_owned(),
        reason: "counted".to_owned(),
    };
    correct_stock(&web.shop.ops, &web.shop.manager(), &recount)
        .await
        .unwrap();
    let again = program
        .change_as("count-1", Method::PUT, &path, Some(counted))
        .await;
    assert_eq!(
        (again.status, again.json()["data"][0]["level"]["on_hand"].as_i64()),
        (StatusCode::OK, Some(10))
    );
    // Another partner's keys are its own.
    let mut other = with_key(&web, &[Scope::WriteStock]).await;
    let taken = other
        .change_as("sale-1", Method::POST, &adjustments, Some(sold))
        .await;
    assert_eq!(
        (
            taken.json()["data"][0]["level"]["on_hand"].as_i64(),
            taken.header("idempotency-replayed")
        ),
        (Some(8), "")
    );
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn orders_are_listed_narrowed_and_shown() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    let order = web.shop.order(&[(cup, 2)]).await;
    let mut program = with_key(&web, &[Scope::ReadOrders]).await;
    let list = program.get("/partner/orders?stage=placed").await.json();
    assert_eq!(text(&list, "/data/0/id"), order.to_string());
    let none = program.get("/partner/orders?stage=delivered").await.json();
    assert_eq!(none["data"].as_array().map(Vec::len), Some(0));
    let shown = program.get(&format!("/partner/orders/{order}")).await.json();
    assert_eq!(
        (text(&shown, "/number"), shown["lines"][0]["quantity"].as_i64()),
        (text(&list, "/data/0/number"), Some(2))
    );
    for gone in ["x", "0198c1a2b3c47d5e8f90a1b2c3d4e5f6"] {
        assert_eq!(
            program.get(&format!("/partner/orders/{gone}")).await.problem().0,
            404
        );
    }
}

#[tokio::test]
async fn a_manager_gives_out_a_key_without_scripts_and_sees_it_once() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = "/console/partners";
    let refused = manager
        .post(page, "partners/add_key", &[("name", "Marketplace")])
        .await;
    assert_eq!(
        (refused.status, refused.refusals()),
        (StatusCode::UNPROCESSABLE_ENTITY, vec!["InvalidFields".to_owned()])
    );
    let form = [("name", "Marketplace"), ("read_stock", "on")];
    let made = manager.post(page, "partners/add_key", &form).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    let shown = made.text();
    let secret = shown
        .split("mz_")
        .nth(1)
        .map(|rest| format!("mz_{}", &rest[..43]))
        .unwrap();
    let mut program = Program::of(&web);
    program.visitor = program
        .visitor
        .sends("authorization", &format!("Bearer {secret}"));
    assert_eq!(program.get("/partner/stock").await.status, StatusCode::OK);

    let later = manager.get(page).await.text();
    assert!(later.contains("Marketplace") && !later.contains(&secret));
    let keys = operations::partners::read::keys(&web.shop.ops, &web.shop.manager())
        .await
        .unwrap();
    let revoked = manager
        .post(page, "partners/revoke_key", &[("key", &keys[0].id.to_string())])
        .await;
    assert_eq!(revoked.status, StatusCode::SEE_OTHER, "{}", revoked.text());
    assert_eq!(program.get("/partner/stock").await.problem().0, 401);
    let mut worker = web.worker().await;
    assert_eq!(worker.get(page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_programs_change_is_on_kept_pages_at_once() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    web.follow().await;
    let (product, slug) = (web.shop.product_of(cup).await, web.shop.slug_of(cup).await);
    let page = format!("/en/p/{slug}");
    let shows = async |expected: &str| {
        let shown = web.visitor().get(&page).await.text();
        assert!(shown.contains(expected), "{expected}: {shown}");
    };
    shows("68.00").await;
    let mut partner = with_key(&web, Scope::ALL).await;
    let price = format!("/partner/products/{product}/variants/{cup}/price");
    let priced = partner
        .change(Method::PUT, &price, Some(json!({ "price_minor": 5_000 })))
        .await;
    assert_eq!(priced.status, StatusCode::OK, "{}", priced.text());
    shows("50.00").await;
    let adjustments = format!("/partner/stock/{cup}/{}/adjustments", web.shop.location);
    let sold = json!({ "delta": -2, "reason": "sold elsewhere" });
    let adjusted = partner.change(Method::POST, &adjustments, Some(sold)).await;
    assert_eq!(adjusted.status, StatusCode::OK, "{}", adjusted.text());
    shows("Only 3 left").await;

    let mut shopper = Program::of(&web);
    let cart = shopper.cart_with(&slug, 3).await;
    let checkout = shopper.checkout_of(&cart).await;
    let placed = shopper
        .change(Method::POST, &format!("/carts/{cart}/checkout"), Some(checkout))
        .await;
    assert_eq!(placed.status, StatusCode::CREATED, "{}", placed.text());
    shows("Sold out").await;
}

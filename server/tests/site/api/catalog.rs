//! Goods, as programs find them.

use axum::body::Body;
use axum::http::header::{IF_NONE_MATCH, ORIGIN};
use axum::http::{HeaderName, Method, StatusCode};

use super::program::{Program, text};
use crate::web::Web;

#[tokio::test]
async fn a_product_is_what_its_page_says_in_the_language_asked_for() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 2).await;
    web.follow().await;
    let mut program = Program::of(&web);

    let list = program.get("/products").await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    assert_eq!(list.header("content-type"), "application/json");
    assert_eq!(list.header("content-language"), "en");
    let (list, slug) = (list.json(), text(&list.json(), "/data/0/slug"));
    assert_eq!(
        (list["total"].as_i64(), &list["next"]),
        (Some(1), &serde_json::Value::Null)
    );
    assert_eq!(
        list["data"][0]["price"],
        serde_json::json!({ "minor": 6_800, "currency": "SAR", "decimal": "68.00" })
    );
    assert_eq!(
        list["data"][0]["availability"],
        serde_json::json!({ "status": "few", "left": 2 })
    );

    let product = program.get(&format!("/products/{slug}")).await.json();
    assert_eq!(text(&product, "/title"), "Cup");
    assert_eq!(text(&product, "/variants/0/id"), cup.to_string());
    assert_eq!(text(&product, "/url"), format!("http://shop.example/en/p/{slug}"));
    assert_eq!(text(&product, "/order_until"), "2026-11-22T16:00:00+03:00");
    let arabic = program.get(&format!("/products/{slug}?lang=ar")).await;
    assert_eq!(text(&arabic.json(), "/title"), "كوب");
    assert_eq!(arabic.header("content-language"), "ar");
    assert!(arabic.header("vary").contains("accept-language"));

    let shop = program.get("/shop").await.json();
    assert_eq!(
        (text(&shop, "/currency"), text(&shop, "/name")),
        ("SAR".to_owned(), "Dar Sidra".to_owned())
    );
}

#[tokio::test]
async fn a_list_goes_on_where_its_cursor_says_and_a_foreign_cursor_is_refused() {
    let web = Web::open().await;
    for _ in 0..30 {
        web.shop.product(6_800, 2).await;
    }
    web.follow().await;
    let mut program = Program::of(&web);
    let first = program.get("/products").await.json();
    let next = text(&first, "/next");
    let second = program.get(&format!("/products?after={next}")).await.json();
    let slugs = |list: &serde_json::Value| -> Vec<String> {
        let data = list["data"].as_array().unwrap();
        data.iter().map(|card| text(card, "/slug")).collect()
    };
    let mut all = [slugs(&first), slugs(&second)].concat();
    assert_eq!((all.len(), second["next"].is_null()), (30, true));
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 30, "none is there twice");
    for other in [
        format!("/products?sort=price&after={next}"),
        format!("/search?q=cup&after={next}"),
        "/products?after=AAAA".to_owned(),
    ] {
        assert_eq!(
            program.get(&other).await.problem(),
            (404, "no-such-cursor".to_owned()),
            "{other}"
        );
    }
}

#[tokio::test]
async fn a_search_finds_narrows_and_suggests() {
    let web = Web::open().await;
    web.shop.product(6_800, 2).await;
    web.shop.product(12_000, 0).await;
    web.follow().await;
    let mut program = Program::of(&web);
    let found = program.get("/search?q=cup").await.json();
    assert_eq!(
        (found["total"].as_i64(), found["facets"]["in_stock"].as_i64()),
        (Some(2), Some(1))
    );
    let narrowed = program.get("/search?q=cup&stock=in&price_below=100").await.json();
    assert_eq!(narrowed["total"], 1);
    let nothing = program
        .get("/search?q=cup&price_from=100&price_below=1")
        .await
        .json();
    assert_eq!(nothing["total"], 0);
    let offered = program.get("/search/suggestions?q=cu").await.json();
    assert_eq!(offered["products"].as_array().map(Vec::len), Some(2), "{offered}");
    for wrong in [
        "/search?q=cup&stock=out",
        "/search?q=cup&sort=cheapest",
        "/search?q=cup&price_from=many",
        "/search?q=cup&colour=red",
        "/search",
        "/products?lang=fr",
    ] {
        assert_eq!(
            program.get(wrong).await.problem(),
            (400, "invalid-parameter".to_owned()),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 2).await;
    web.follow().await;
    let mut program = Program::of(&web);
    let first = program.get("/products").await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "a strong one: {tag}");
    for known in [
        tag.clone(),
        format!("W/{tag}"),
        format!("\"other\", {tag}"),
        "*".to_owned(),
    ] {
        let same = program.get_with("/products", &[(IF_NONE_MATCH, &known)]).await;
        assert_eq!(
            (same.status, same.body.len()),
            (StatusCode::NOT_MODIFIED, 0),
            "{known}"
        );
        assert_eq!(same.header("etag"), tag);
    }
    let head = program
        .visitor
        .send(
            Method::HEAD,
            "/api/v1/products",
            Body::empty(),
            &[(axum::http::header::ACCEPT, "*/*")],
        )
        .await;
    assert_eq!((head.header("etag"), head.body.len()), (tag.as_str(), 0));
    let arabic = program
        .get_with("/products?lang=ar", &[(IF_NONE_MATCH, &tag)])
        .await;
    assert_eq!(
        arabic.status,
        StatusCode::OK,
        "another language is another answer"
    );
    let cart = web.shop.cart(&[(cup, 1)]).await;
    let form = web.shop.form(cart).await;
    web.shop.place(cart, &form).await.unwrap();
    let changed = program.get_with("/products", &[(IF_NONE_MATCH, &tag)]).await;
    assert_eq!(changed.status, StatusCode::OK, "fewer are left");
}

#[tokio::test]
async fn pages_of_every_origin_may_call_and_no_cookie_counts() {
    let web = Web::open().await;
    let mut program = Program::of(&web);
    let origin = (ORIGIN, "https://elsewhere.example");
    let answer = program.get_with("/shop", std::slice::from_ref(&origin)).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    assert!(answer.header("access-control-expose-headers").contains("etag"));
    let asks = HeaderName::from_static("access-control-request-method");
    let preflight = program
        .visitor
        .send(
            Method::OPTIONS,
            "/api/v1/carts",
            Body::empty(),
            &[origin, (asks, "POST")],
        )
        .await;
    assert_eq!(preflight.status, StatusCode::OK);
    assert!(
        preflight
            .header("access-control-allow-headers")
            .contains("idempotency-key")
    );

    // A basket in the browser is not the program's, and nothing here sets a cookie.
    let mut manager = web.manager().await;
    let begun = manager
        .send(
            Method::POST,
            "/api/v1/carts",
            Body::empty(),
            &[
                (axum::http::header::ACCEPT, "application/json"),
                (super::program::KEY, "k"),
                (ORIGIN, "https://elsewhere.example"),
            ],
        )
        .await;
    assert_eq!(begun.status, StatusCode::CREATED);
    assert_eq!(begun.header("set-cookie"), "");
    assert_eq!(web.sessions().await, 1, "the manager's own");
}

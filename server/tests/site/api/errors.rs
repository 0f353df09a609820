//! Whatever goes wrong under the API's addresses is told as problem details.

use axum::body::Body;
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use serde_json::json;

use super::program::{KEY, Program, text};
use crate::web::Web;

#[tokio::test]
async fn every_error_is_problem_details_in_the_language_asked_for() {
    let web = Web::open().await;
    let mut program = Program::of(&web);
    let cart = program.begin().await;
    let lines = format!("/api/v1/carts/{cart}/lines");
    let json_body = (CONTENT_TYPE, "application/json");
    let cases = [
        (Method::GET, "/api/v1/nothing", "", vec![], (404, "missing")),
        (Method::GET, "/api/v1", "", vec![], (404, "missing")),
        (Method::GET, "/api/v2/products", "", vec![], (404, "missing")),
        (
            Method::GET,
            "/api/v1/products/nothing",
            "",
            vec![],
            (404, "missing"),
        ),
        (
            Method::POST,
            "/api/v1/products",
            "",
            vec![(KEY, "k")],
            (405, "method-not-allowed"),
        ),
        (
            Method::DELETE,
            "/api/v1/products",
            "",
            vec![],
            (405, "method-not-allowed"),
        ),
        (
            Method::GET,
            "/api/v1/products",
            "",
            vec![(ACCEPT, "text/csv")],
            (406, "not-acceptable"),
        ),
        (
            Method::POST,
            &lines,
            "variant=x",
            vec![(KEY, "k"), (CONTENT_TYPE, "application/x-www-form-urlencoded")],
            (415, "unsupported-media-type"),
        ),
        (
            Method::POST,
            &lines,
            "{}",
            vec![(KEY, "k")],
            (415, "unsupported-media-type"),
        ),
        (
            Method::POST,
            &lines,
            "{",
            vec![(KEY, "k"), json_body.clone()],
            (400, "unreadable"),
        ),
        (
            Method::POST,
            &lines,
            "{}",
            vec![(KEY, "k"), json_body.clone()],
            (422, "invalid-body"),
        ),
        (
            Method::POST,
            &lines,
            r#"{"variant":"x","quantity":0}"#,
            vec![(KEY, "k"), json_body.clone()],
            (404, "missing"),
        ),
        (
            Method::POST,
            &lines,
            r#"{"variant":"x","quantity":1,"more":1}"#,
            vec![(KEY, "k"), json_body],
            (422, "invalid-body"),
        ),
        (
            Method::GET,
            "/api/v1/products/%00",
            "",
            vec![],
            (400, "unreadable"),
        ),
        (
            Method::GET,
            "/api/v1/search?q=%ff",
            "",
            vec![],
            (400, "unreadable"),
        ),
    ];
    for (method, path, body, mut headers, expected) in cases {
        if !headers.iter().any(|(name, _)| *name == ACCEPT) {
            headers.push((ACCEPT, "application/json"));
        }
        let answer = program
            .visitor
            .send(method.clone(), path, Body::from(body.to_owned()), &headers)
            .await;
        let (status, name) = answer.problem();
        assert_eq!((status, name.as_str()), expected, "{method} {path} {body}");
        assert_eq!(answer.header("cache-control"), "no-store");
        if status == 405 {
            assert!(answer.header(ALLOW.as_str()).contains("GET"));
        }
    }
    let arabic = program.get("/nothing?lang=ar").await;
    assert_eq!(arabic.header("content-language"), "ar");
    assert!(text(&arabic.json(), "/detail").starts_with("لم نجد"));
}

#[tokio::test]
async fn a_body_that_is_too_large_is_problem_details_too() {
    let web = Web::with(|setup| setup.limits.body_bytes_max = 100).await;
    let mut program = Program::of(&web);
    let entry = json!({ "variant": "x".repeat(200), "quantity": 1 });
    let answer = program.change(Method::POST, "/carts/x/lines", Some(entry)).await;
    assert_eq!(answer.problem(), (413, "too-large".to_owned()));
}

#[tokio::test]
async fn quotas_are_told_with_every_answer_and_their_end_with_when_to_go_on() {
    let web = Web::with(|setup| {
        setup.limits.read = 3.try_into().unwrap();
        setup.limits.change = 1.try_into().unwrap();
    })
    .await;
    let mut program = Program::of(&web);
    for left in [2, 1, 0] {
        let answer = program.get("/shop").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("ratelimit-policy"), "\"read\";q=3;w=60");
        let told = answer.header("ratelimit");
        assert!(told.starts_with(&format!("\"read\";r={left};t=")), "{told}");
    }
    let refused = program.get("/shop").await;
    assert_eq!(refused.problem(), (429, "too-many-attempts".to_owned()));
    assert!((1..=60).contains(&refused.header("retry-after").parse::<u64>().unwrap()));
    assert!(refused.header("ratelimit").starts_with("\"read\";r=0;"));
    // Changes are counted by their own quota.
    program.begin().await;
    assert_eq!(
        program.change(Method::POST, "/carts", None).await.problem().0,
        429
    );
}

#[tokio::test]
async fn a_shop_that_is_not_open_says_so() {
    let database = operations::testkit::TestDatabase::fresh().await;
    let clock = std::sync::Arc::new(operations::testkit::TestClock::at_sunday_noon());
    let ops = database.ops(clock).await;
    let site = server::http::Site::new(server::http::SiteSetup {
        ops,
        public_url: None,
        trusted_proxies: Vec::new(),
        limits: server::config::Limits::default(),
    });
    let mut visitor = crate::web::Visitor::of(server::http::router(site));
    let headers = [(ACCEPT, "application/json")];
    let answer = visitor
        .send(Method::GET, "/api/v1/products", Body::empty(), &headers)
        .await;
    assert_eq!(answer.problem(), (503, "shop-not-open".to_owned()));
}

//! One test for each promise about security; sessions and quotas have files of their own.

use std::collections::HashSet;

use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE, ORIGIN};
use axum::http::{Method, StatusCode};
use bridge::Fault;

use super::web::{HERE, Web};

const PAGES: &[&str] = &[
    "/ar",
    "/en",
    "/ar/cart",
    "/ar/search?q=x",
    "/ar/track",
    "/en/policies/returns",
    "/console/sign-in",
    "/nowhere",
];

#[tokio::test]
async fn a_change_asked_for_by_another_site_is_refused() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let form = [
        ("name", "Eve"),
        ("email", "eve@example.com"),
        ("role", "manager"),
        ("password", "a long password"),
    ];
    for (header, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let mut lured = manager.clone().sends(header, value);
        let refused = lured.post("/console/staff", "accounts/add_user", &form).await;
        assert_eq!(
            (refused.status, refused.refusals()),
            (StatusCode::FORBIDDEN, vec!["ForeignOrigin".to_owned()])
        );
    }
    let headers = [(CONTENT_TYPE, "application/x-www-form-urlencoded")];
    let nowhere = manager
        .send(
            Method::POST,
            "/_fn/accounts/add_user",
            Body::from("name=Eve"),
            &headers,
        )
        .await;
    assert_eq!(nowhere.status, StatusCode::FORBIDDEN, "no origin at all");
    assert_eq!(web.shop.rows_in("accounts_users").await, 1);
}

#[tokio::test]
async fn nothing_is_changed_by_looking() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await;
    let mut manager = web.manager().await;
    let query = format!("variant={variant}&quantity=1&language=en&email=x%40example.com&name=x&role=manager");
    for (path, method) in server_functions() {
        if method == Method::POST {
            let answer = manager.get(&format!("{path}?{query}")).await;
            assert!(answer.status.is_client_error(), "GET {path}: {}", answer.status);
        }
    }
    for (table, before) in [("accounts_users", 1), ("cart_lines", 0), ("accounts_sessions", 1)] {
        assert_eq!(web.shop.rows_in(table).await, before, "{table}");
    }
}

fn server_functions() -> Vec<(&'static str, Method)> {
    leptos::server_fn::axum::server_fn_paths().collect()
}

#[tokio::test]
async fn pages_run_their_own_scripts_only_by_a_new_nonce_each_time() {
    let web = Web::open().await;
    let mut nonces = HashSet::new();
    for path in PAGES {
        // With a session, so that no page is one that was kept for everybody.
        let page = web.visitor().sends("cookie", "manzuma=x").get(path).await;
        let policy = page.header("content-security-policy").to_owned();
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path}: {policy}"
        );
        for part in [
            "'strict-dynamic'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "object-src 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        let nonce = policy
            .split_once("'nonce-")
            .and_then(|(_, rest)| rest.split('\'').next())
            .unwrap()
            .to_owned();
        assert!(
            nonce.len() >= 20 && nonces.insert(nonce.clone()),
            "{path}: {nonce}"
        );
        let text = page.text();
        for tag in text
            .split("<script")
            .skip(1)
            .map(|rest| rest.split('>').next().unwrap())
        {
            assert!(
                tag.contains(&format!("nonce=\"{nonce}\"")),
                "{path}: <script{tag}>"
            );
        }
        // Attributes such a policy would refuse, and so would be dead.
        for tag in text.split('<').map(|rest| rest.split('>').next().unwrap()) {
            assert!(
                !tag.contains(" style=") && !tag.contains(" onclick="),
                "{path}: <{tag}>"
            );
        }
    }
}

#[tokio::test]
async fn every_answer_tells_browsers_what_may_never_happen() {
    let web = Web::open().await;
    for path in [
        "/ar",
        "/health/live",
        "/_pkg/none.js",
        "/media/none.png",
        "/_fn/none",
        "/ar/p/%00",
    ] {
        let answer = web.visitor().get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'"),
            "{path}"
        );
        assert_eq!(answer.header("x-request-id").len(), 32, "{path}");
    }
}

#[tokio::test]
async fn no_order_can_be_read_by_its_number() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await;
    let cart = web.shop.cart(&[(variant, 1)]).await;
    let form = web.shop.form(cart).await;
    let placed = web.shop.place(cart, &form).await.unwrap();
    assert_eq!(
        web.visitor().get(&format!("/ar/o/{}", placed.token)).await.status,
        StatusCode::OK
    );

    let mut tampered = placed.token.clone();
    let last = tampered.pop().unwrap();
    tampered.push(if last == 'A' { 'B' } else { 'A' });
    let id = web.shop.order(&[(variant, 1)]).await.to_string();
    for token in [
        placed.number.as_str(),
        &tampered,
        &id,
        &placed.token[..20],
        "null",
    ] {
        assert_eq!(
            web.visitor().get(&format!("/ar/o/{token}")).await.status,
            StatusCode::NOT_FOUND,
            "{token}"
        );
    }
}

#[tokio::test]
async fn prices_and_totals_are_the_servers() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await;
    let mut visitor = web.visitor();
    let form = [
        ("variant", variant.to_string()),
        ("quantity", "1".to_owned()),
        ("price", "1".to_owned()),
    ];
    visitor
        .post(
            "/ar",
            "cart/add",
            &form.each_ref().map(|(name, text)| (*name, text.as_str())),
        )
        .await;
    let cart = web.shop.cart(&[(variant, 1)]).await;
    let honest = web.shop.form(cart).await;
    let form = [
        ("attempt", honest.attempt.as_str()),
        ("agreed_total", "1"),
        ("region", &honest.region),
        ("phone", &honest.phone),
        ("name", &honest.name),
        ("city", &honest.city),
        ("district", &honest.district),
        ("street", &honest.street),
        ("building", &honest.building),
        ("total", "1"),
    ];
    let refused = visitor.post("/ar/checkout", "checkout/place", &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert!(
        refused.refusals().iter().any(|name| name == "TotalChanged"),
        "{}",
        refused.text()
    );
    assert_eq!(web.shop.rows_in("orders_orders").await, 0);
}

#[tokio::test]
async fn quantities_that_nobody_buys_are_refused() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await.to_string();
    for quantity in [
        "-1",
        "0",
        "1000000000000",
        "99999999999999999999999",
        "1.5",
        "1e3",
        "x",
        "",
    ] {
        let mut visitor = web.visitor();
        let refused = visitor
            .post(
                "/ar",
                "cart/add",
                &[("variant", &variant), ("quantity", quantity)],
            )
            .await;
        assert!(refused.status.is_client_error(), "{quantity}: {}", refused.status);
        assert_eq!(visitor.cookie, None, "{quantity}");
    }
    assert_eq!(web.shop.rows_in("cart_lines").await, 0);
}

#[tokio::test]
async fn a_program_is_answered_with_data_and_not_with_a_page() {
    let web = Web::open().await;
    let headers = [
        (CONTENT_TYPE, "application/x-www-form-urlencoded"),
        (ORIGIN, HERE),
    ];
    let mut visitor = web
        .visitor()
        .sends(ACCEPT.as_str().to_owned().leak(), "application/json");
    let answer = visitor
        .send(
            Method::POST,
            "/_fn/accounts/add_user",
            Body::from("name=x"),
            &headers,
        )
        .await;
    let told = Fault::of_sent(answer.body.clone());
    assert_eq!(
        (answer.status, told),
        (StatusCode::FORBIDDEN, Some(Fault::Denied))
    );
}

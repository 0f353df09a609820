//! How often something may be tried.

use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE, ORIGIN, REFERER};
use axum::http::{Method, StatusCode};
use bridge::Fault;
use domain::basics::Language;
use domain::refusal::Reason;

use super::web::{Answer, HERE, Visitor, Web};

async fn sign_in(visitor: &mut Visitor) -> Answer {
    visitor
        .post(
            "/console/sign-in",
            "accounts/sign_in",
            &[("email", "mona@example.com"), ("password", "guess")],
        )
        .await
}

async fn look_up(visitor: &mut Visitor) -> Answer {
    visitor
        .post(
            "/ar/track",
            "orders/track",
            &[("number", "SO-10001"), ("phone", "0501234567")],
        )
        .await
}

#[tokio::test]
async fn passwords_can_not_be_guessed_quickly() {
    let web = Web::with(|setup| setup.limits.sign_in = 3.try_into().unwrap()).await;
    let mut visitor = web.visitor();
    for _ in 0..3 {
        assert_eq!(sign_in(&mut visitor).await.status, StatusCode::UNAUTHORIZED);
    }
    let refused = sign_in(&mut visitor).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.refusals(), ["TooManyAttempts"]);
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn orders_can_not_be_guessed_quickly_and_quotas_are_apart() {
    let web = Web::with(|setup| setup.limits.lookup = 2.try_into().unwrap()).await;
    let mut visitor = web.visitor();
    for _ in 0..2 {
        assert_eq!(look_up(&mut visitor).await.refusals(), ["NoSuchOrder"]);
    }
    assert_eq!(look_up(&mut visitor).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sign_in(&mut visitor).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn checkouts_and_other_changes_are_bounded_as_well() {
    let web = Web::with(|setup| {
        setup.limits.checkout = 1.try_into().unwrap();
        setup.limits.change = 1.try_into().unwrap();
    })
    .await;
    let mut visitor = web.visitor();
    for (page, function) in [("/ar/checkout", "checkout/place"), ("/ar/cart", "cart/accept")] {
        let first = visitor.post(page, function, &[]).await;
        assert_ne!(first.status, StatusCode::TOO_MANY_REQUESTS, "{function}");
        let second = visitor.post(page, function, &[]).await;
        assert_eq!(second.status, StatusCode::TOO_MANY_REQUESTS, "{function}");
    }
}

#[tokio::test]
async fn who_changes_too_much_is_told_so_in_the_language_of_their_console() {
    let web = Web::with(|setup| setup.limits.change = 1.try_into().unwrap()).await;
    let mut manager = web.manager().await.sends("accept-language", "en");
    // The browser prefers English, the person works in Arabic.
    let page = manager.get("/console").await.text();
    assert!(page.contains("lang=\"ar\""), "{page}");
    let headers = [
        (CONTENT_TYPE, "application/x-www-form-urlencoded"),
        (ORIGIN, HERE),
        (REFERER, "http://shop.example/console/staff"),
        (ACCEPT, "application/x-postcard"),
    ];
    let mut change = async || {
        manager
            .send(
                Method::POST,
                "/_fn/accounts/add_user",
                Body::from("name=x"),
                &headers,
            )
            .await
    };
    assert_ne!(change().await.status, StatusCode::TOO_MANY_REQUESTS);
    let refused = change().await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let fault = Fault::of_sent(refused.body.clone()).unwrap();
    let told = fault.told().unwrap();
    assert_eq!(
        (told.reason, told.language),
        (Reason::TooManyAttempts, Language::Arabic)
    );
    assert!(told.sentence.contains("محاولات كثيرة"), "{}", told.sentence);
}

#[tokio::test]
async fn a_forwarded_address_is_believed_only_from_a_trusted_proxy() {
    // Within the test every request comes from 127.0.0.1.
    let strict = Web::with(|setup| setup.limits.sign_in = 1.try_into().unwrap()).await;
    for (number, status) in [(1, StatusCode::UNAUTHORIZED), (2, StatusCode::TOO_MANY_REQUESTS)] {
        let mut visitor = strict
            .visitor()
            .sends("x-forwarded-for", &format!("198.51.100.{number}"));
        assert_eq!(sign_in(&mut visitor).await.status, status);
    }

    let behind = Web::with(|setup| {
        setup.limits.sign_in = 1.try_into().unwrap();
        setup.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await;
    for (forwarded, status) in [
        ("198.51.100.1", StatusCode::UNAUTHORIZED),
        ("198.51.100.2", StatusCode::UNAUTHORIZED),
        // What the client itself wrote stands further left.
        ("203.0.113.7, 198.51.100.2", StatusCode::TOO_MANY_REQUESTS),
    ] {
        let mut visitor = behind.visitor().sends("x-forwarded-for", forwarded);
        assert_eq!(sign_in(&mut visitor).await.status, status, "{forwarded}");
    }
}

#[tokio::test]
async fn looking_is_not_counted() {
    let web = Web::with(|setup| setup.limits.change = 1.try_into().unwrap()).await;
    let mut visitor = web.visitor();
    for _ in 0..5 {
        assert_eq!(visitor.get("/ar").await.status, StatusCode::OK);
    }
}

//! Looking around.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use super::web::{Visitor, Web};

#[tokio::test]
async fn looking_at_pages_makes_no_cookie_and_no_session() {
    let web = Web::open().await;
    let mut visitor = web.visitor();
    for path in [
        "/ar",
        "/en",
        "/ar/cart",
        "/en/search?q=cup",
        "/ar/track",
        "/ar/checkout",
        "/nowhere",
        "/console/sign-in",
    ] {
        let page = visitor.get(path).await;
        assert!(!page.headers.contains_key("set-cookie"), "{path}");
    }
    assert_eq!((visitor.cookie, web.sessions().await), (None, 0));
}

#[tokio::test]
async fn the_shop_begins_in_its_own_language() {
    let web = Web::open().await;
    let front = web.visitor().get("/").await;
    assert_eq!((front.status, front.location()), (StatusCode::SEE_OTHER, "/ar"));
}

#[tokio::test]
async fn pages_are_whole_in_both_languages() {
    let web = Web::open().await;
    for (path, opening) in [("/ar", "lang=\"ar\""), ("/en", "lang=\"en\"")] {
        let page = web.visitor().get(path).await;
        let text = page.text();
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(text.contains(opening) && text.contains("<title>"), "{text}");
        assert!(
            text.contains(if path == "/ar" {
                "dir=\"rtl\""
            } else {
                "dir=\"ltr\""
            }),
            "{text}"
        );
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found_and_says_so() {
    let web = Web::open().await;
    for (path, word) in [
        ("/ar/p/nothing", "ar"),
        ("/en/p/nothing", "en"),
        ("/en/c/nothing", "en"),
        ("/ar/o/nothing", "ar"),
        ("/en/no/such/page", "en"),
        ("/nowhere", "ar"),
    ] {
        let page = web.visitor().get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.text());
        assert!(page.text().contains(&format!("lang=\"{word}\"")), "{path}");
    }
}

#[tokio::test]
async fn what_the_console_does_not_have_is_told_inside_it() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    for path in ["/console/nothing", "/console/orders/1/2"] {
        let page = manager.get(path).await;
        let text = page.text();
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {text}");
        for part in ["side-nav", "data-refusal=\"Missing\"", "href=\"/console\""] {
            assert!(text.contains(part), "{path} lacks {part}: {text}");
        }
        let asked = web.visitor().get(path).await;
        assert!(asked.location().starts_with("/console/sign-in?next="), "{path}");
    }
}

#[tokio::test]
async fn an_unopened_shop_leads_everybody_to_its_first_run_page() {
    use operations::testkit::{TestClock, TestDatabase};
    use server::http::{Site, SiteSetup, router};
    use tower::ServiceExt;

    let database = TestDatabase::fresh().await;
    let ops = database.ops(TestClock::at_sunday_noon().into()).await;
    let limits = server::config::Limits::default();
    let router = router(Site::new(SiteSetup {
        ops,
        public_url: None,
        trusted_proxies: Vec::new(),
        limits,
    }));
    for path in ["/", "/ar", "/en/checkout", "/console", "/_fn/cart/count"] {
        let request = axum::http::Request::get(path).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.headers()["location"], "/setup", "{path}");
    }
    let request = axum::http::Request::get("/setup")
        .header("accept", "text/html")
        .body(Body::empty())
        .unwrap();
    assert_eq!(
        router.clone().oneshot(request).await.unwrap().status(),
        StatusCode::OK
    );
    // What is wrong with the form is said in the language it was opened in.
    let mut visitor = Visitor::of(router.clone()).sends("accept-language", "ar");
    let wrong = visitor
        .post("/setup?lang=en", "settings/open_shop", &[("country", "SA")])
        .await;
    assert!(wrong.status.is_client_error(), "{}", wrong.status);
    let text = wrong.text();
    assert!(text.contains("lang=\"en\"") && text.contains("Correct"), "{text}");
    let request = axum::http::Request::get("/health/ready")
        .body(Body::empty())
        .unwrap();
    assert_eq!(router.oneshot(request).await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn an_open_shop_has_no_first_run_page_any_more() {
    let web = Web::open().await;
    assert_eq!(web.visitor().get("/setup").await.location(), "/");
    let form = [
        ("name_ar", "سارق"),
        ("country", "KW"),
        ("default_language", "en"),
        ("manager_name", "Thief"),
        ("email", "thief@example.com"),
        ("password", "a long enough password"),
    ];
    let again = web.visitor().post("/setup", "settings/open_shop", &form).await;
    assert!(
        again.status == StatusCode::CONFLICT || again.status.is_redirection(),
        "{}",
        again.status
    );
    assert_eq!(web.shop.rows_in("accounts_users").await, 1);
}

#[tokio::test]
async fn an_address_takes_only_its_own_method() {
    let web = Web::open().await;
    let headers = [(axum::http::header::ORIGIN, super::web::HERE)];
    let answer = web
        .visitor()
        .send(Method::POST, "/en", Body::empty(), &headers)
        .await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.text().contains("lang=\"en\""), "{}", answer.text());
}

#[tokio::test]
async fn the_machine_is_told_that_the_shop_lives_and_is_ready() {
    let web = Web::open().await;
    for path in ["/health/live", "/health/ready"] {
        let answer = web.visitor().get(path).await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (StatusCode::OK, "no-store"),
            "{path}"
        );
    }
}

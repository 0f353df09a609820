//! Whatever is sent: a clear message in the reader's language, never a panic and never a 500.

use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, ORIGIN};
use axum::http::{Method, StatusCode};
use server::http::page_routes;

use super::web::{Answer, HERE, Web};

/// Values nobody types.
const NASTY: &[&str] = &[
    "",
    "%00",
    "%FF%FE",
    "%C3%28",
    "%F0%9F%92%A9",
    "..%2F..%2Fetc%2Fpasswd",
    "'%20OR%201=1--",
    "%7B%22a%22:1%7D",
    "-9223372036854775808",
    "99999999999999999999999999",
    "null",
    "%D9%AA%D9%AA",
    "0198c1a2b3c47d5e8f90a1b2c3d4e5f6",
];

/// The message and the language in which it is given.
fn assert_clear(answer: &Answer, what: &str) {
    assert!(
        !answer.status.is_server_error(),
        "{what}: {} {}",
        answer.status,
        answer.text()
    );
    if answer.status.is_client_error() {
        let text = answer.text();
        assert!(
            text.contains("lang=\"ar\"") || text.contains("lang=\"en\""),
            "{what}: {text}"
        );
    }
}

#[tokio::test]
async fn nul_bytes_and_broken_utf_8_are_refused_in_the_readers_language() {
    let web = Web::open().await;
    for path in [
        "/en/p/%00",
        "/en/search?q=a%00b",
        "/en/search?q=%FF",
        "/en/c/%C3%28",
    ] {
        let answer = web.visitor().get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(
            answer.text().contains("lang=\"en\"") && answer.text().contains("role=\"alert\""),
            "{path}"
        );
    }
    for body in [
        &b"variant=%00&quantity=1"[..],
        b"variant=a\0b",
        b"variant=\xff\xfe",
        b"variant=%FF",
    ] {
        let answer = web.visitor().post_raw("/ar/cart", "cart/add", body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body:?}");
        assert!(answer.text().contains("lang=\"ar\""), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_huge_body_is_refused_before_it_is_read() {
    let web = Web::open().await;
    let sent = web
        .visitor()
        .post_raw("/en/checkout", "checkout/place", vec![b'a'; 1 << 20])
        .await;
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(sent.text().contains("lang=\"en\""), "{}", sent.text());

    let headers = [
        (CONTENT_TYPE, "application/x-www-form-urlencoded"),
        (ORIGIN, HERE),
        (CONTENT_LENGTH, "99999999999"),
    ];
    let announced = web
        .visitor()
        .send(Method::POST, "/_fn/cart/add", Body::empty(), &headers)
        .await;
    assert_eq!(announced.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn no_address_of_a_page_breaks_it() {
    let web = Web::open().await;
    let (mut guest, mut manager) = (web.visitor(), web.manager().await);
    for route in page_routes() {
        for nasty in NASTY {
            let path = with(route, nasty);
            for visitor in [&mut guest, &mut manager] {
                let answer = visitor.get(&path).await;
                assert_clear(&answer, &path);
                let query = format!(
                    "{}?q={nasty}&after={nasty}&option=a:{nasty}&price={nasty}&sort={nasty}&category={nasty}&variant={nasty}&stage={nasty}",
                    with(route, "x")
                );
                assert_clear(&visitor.get(&query).await, &query);
            }
        }
    }
}

/// The route with its parameters replaced.
fn with(route: &str, value: &str) -> String {
    let segments = route
        .split('/')
        .map(|segment| if segment.starts_with('{') { value } else { segment });
    let path = segments.collect::<Vec<_>>().join("/");
    if path.is_empty() { "/".to_owned() } else { path }
}

#[tokio::test]
async fn no_form_breaks_a_server_function() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 5).await;
    let order = web.shop.order(&[(variant, 1)]).await;
    let fields = [
        "variant",
        "quantity",
        "step",
        "stay",
        "order",
        "counted",
        "reason",
        "returned_as",
        "note",
        "email",
        "password",
        "name",
        "role",
        "user",
        "language",
        "product",
        "version",
        "title_ar",
        "body_en",
        "price",
        "compare_at",
        "picture",
        "event",
        "location",
        "number",
        "phone",
        "attempt",
        "agreed_total",
        "region",
        "filter[stage]",
        "after",
        "query[words]",
        "query[options][0]",
        "query[sort]",
        "one",
        "other",
        "synonym",
        "typed",
        "search",
        "country",
        "default_language",
        "old",
        "new",
    ];
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        for nasty in NASTY {
            // Anew each time: some of them change the session itself.
            let mut manager = web.manager().await;
            let function = path.trim_start_matches("/_fn/");
            let form = |value: &str| fields.map(|field| format!("{field}={value}")).join("&");
            let known = format!("{}&variant={variant}&order={order}", form(nasty));
            for body in [form(nasty), known, nasty.to_string()] {
                let answer = if method == Method::POST {
                    manager.post_raw("/en/cart", function, body).await
                } else {
                    manager.get(&format!("{path}?{body}")).await
                };
                assert!(
                    !answer.status.is_server_error(),
                    "{path} {nasty}: {} {}",
                    answer.status,
                    answer.text()
                );
            }
        }
    }
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn what_is_no_form_at_all_is_refused() {
    let web = Web::open().await;
    for (content_type, body) in [
        ("application/json", "{\"variant\":1}"),
        ("multipart/form-data; boundary=x", "--x\r\n\r\n--x--"),
        ("text/plain", "hello"),
        (
            "application/x-www-form-urlencoded",
            "quantity[a][b][c][d][e][f][g][h]=1",
        ),
        (
            "application/x-www-form-urlencoded",
            "variant=a&variant=b&quantity=1&quantity=2",
        ),
    ] {
        let headers = [(CONTENT_TYPE, content_type), (ORIGIN, HERE)];
        let answer = web
            .visitor()
            .send(Method::POST, "/_fn/cart/add", Body::from(body), &headers)
            .await;
        assert!(
            answer.status.is_client_error(),
            "{content_type}: {}",
            answer.status
        );
        assert_clear(&answer, content_type);
    }
}

#[tokio::test]
async fn a_function_that_does_not_exist_is_not_there() {
    let web = Web::open().await;
    let answer = web.visitor().post("/en", "shop/close", &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("lang=\"en\""), "{}", answer.text());
}

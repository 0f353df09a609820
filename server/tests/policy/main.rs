//! Every route has a policy line, and every role is tried against it.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

#[path = "../site/web.rs"]
#[expect(dead_code, reason = "the site's tests use the rest")]
mod web;

use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE, ORIGIN};
use axum::http::{Method, StatusCode};
use leptos::server_fn::axum::server_fn_paths;
use operations::Actor;
use operations::testkit::everybody;
use server::http::policy::{LINES, Quota, SETUP_FUNCTION, SETUP_PAGE, Who, line};
use server::http::{ROUTES, api_operations, page_routes};

use web::{HERE, Visitor, Web};

const SIGN_OUT: &str = "/_fn/accounts/sign_out";

/// Every route of the program: files and probes, pages, server functions, operations of the API.
fn routes() -> Vec<(String, Method)> {
    let fixed = ROUTES.iter().map(|route| ((*route).to_owned(), Method::GET));
    let pages = page_routes().iter().map(|route| (route.clone(), Method::GET));
    let functions = server_fn_paths().map(|(path, method)| (path.to_owned(), method));
    let operations = api_operations().iter().cloned();
    fixed.chain(pages).chain(functions).chain(operations).collect()
}

#[test]
fn every_route_has_a_line() {
    let missing: Vec<String> = routes()
        .into_iter()
        .filter(|(route, _)| line(route).is_none())
        .map(|(route, _)| route)
        .collect();
    assert!(missing.is_empty(), "no policy line: {missing:#?}");
    assert!(
        server_fn_paths().count() > 20,
        "the server functions are not registered"
    );
}

#[test]
fn every_line_has_a_route() {
    let known: Vec<&str> = routes()
        .iter()
        .filter_map(|(route, _)| line(route))
        .map(|line| line.route)
        .collect();
    let stale: Vec<&str> = LINES
        .iter()
        .map(|line| line.route)
        .filter(|route| !known.contains(route))
        .collect();
    assert!(stale.is_empty(), "no such route: {stale:#?}");
}

#[test]
fn a_route_without_a_line_is_found() {
    assert_eq!(line("/_fn/shop/give_away"), None);
    assert_eq!(line("/console/secrets"), None);
    assert!(!Who::Nobody.lets_in(&Actor::system("test")));
}

#[test]
fn whatever_changes_something_is_posted_and_counted() {
    for (path, method) in server_fn_paths() {
        let Some(line) = line(path) else { continue };
        assert_eq!(
            method == Method::POST,
            line.quota != Quota::Unlimited,
            "{method} {path} is {:?}",
            line.quota
        );
    }
    for (route, quota) in [
        ("/_fn/accounts/sign_in", Quota::SignIn),
        ("/_fn/orders/track", Quota::Lookup),
        ("/_fn/cart/add_code", Quota::Lookup),
        ("/_fn/checkout/place", Quota::Checkout),
    ] {
        assert_eq!(line(route).map(|line| line.quota), Some(quota), "{route}");
    }
}

#[tokio::test]
async fn every_role_is_let_in_where_its_line_says_and_nowhere_else() {
    let web = Web::open().await;
    let actors = everybody();
    let visitors = [
        web.visitor(),
        web.manager().await,
        web.worker().await,
        web.partner().await,
    ];
    assert_eq!(actors.len(), visitors.len(), "a role is not tried");
    for (route, method) in routes() {
        if [SETUP_PAGE, SETUP_FUNCTION].contains(&route.as_str()) {
            // Closed to everybody once the shop is open, which the site's tests show.
            continue;
        }
        if route == SIGN_OUT {
            // It would end the session with which the rest is tried.
            assert_eq!(line(&route).map(|line| line.who), Some(Who::Anyone));
            continue;
        }
        let who = line(&route).unwrap().who;
        for (actor, visitor) in actors.iter().zip(&visitors) {
            let outcome = try_out(visitor.clone(), &route, &method).await;
            assert_eq!(
                outcome,
                who.lets_in(actor),
                "{method} {route} as {}",
                actor.name()
            );
        }
    }
}

/// Whether somebody is let in: they may still be told that what they ask for is not there or can't be done.
async fn try_out(mut visitor: Visitor, route: &str, method: &Method) -> bool {
    let segments = route
        .split('/')
        .map(|segment| if segment.starts_with('{') { "x" } else { segment });
    let path = segments.collect::<Vec<_>>().join("/");
    let headers = [
        (CONTENT_TYPE, "application/x-www-form-urlencoded"),
        (ORIGIN, HERE),
    ];
    let is_function = route.starts_with("/_fn/");
    if is_function || route.starts_with("/api/") {
        visitor
            .headers
            .insert(ACCEPT, "application/json".parse().unwrap());
    }
    let answer = visitor.send(method.clone(), &path, Body::empty(), &headers).await;
    assert!(
        !answer.status.is_server_error(),
        "{method} {route}: {}",
        answer.text()
    );
    // The use case behind a function that anyone may call may still deny a guest what it is about.
    let is_denied = matches!(answer.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN)
        || answer.location().starts_with("/console/sign-in");
    !is_denied || is_own_answer(route)
}

/// A function for everybody whose answer to a guest is that there is nothing to see.
fn is_own_answer(route: &str) -> bool {
    route == "/_fn/accounts/viewer"
}

//! The pages: every route of the app's site map, rendered whole before it is sent, so that it is complete for search
//! engines and without JavaScript.

use std::sync::OnceLock;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use leptos_axum::{generate_route_list, render_app_async_with_context};

use super::Site;
use super::context::Context;
use super::page_cache::{Key, Rendered};

/// The paths of all pages, as the router writes them: `/ar/p/{slug}`.
pub fn routes() -> &'static [String] {
    static ROUTES: OnceLock<Vec<String>> = OnceLock::new();

    ROUTES.get_or_init(|| {
        let mut paths: Vec<String> = generate_route_list(app::App)
            .iter()
            .map(|route| route.path().to_owned())
            .collect();
        paths.sort();
        paths.dedup();
        paths
    })
}

/// Serves them, and a page for what is not there.
pub fn router(site: Site) -> Router {
    let pages = routes().iter().filter(|path| *path != "/");
    let router = pages.fold(Router::new(), |router, path| router.route(path, get(page)));
    router.route("/", get(front)).fallback(missing).with_state(site)
}

async fn page(State(site): State<Site>, request: Request) -> Response {
    match Key::of(&site, &request) {
        Some(key) => {
            let render = |request| render_to_keep(&site, request);
            site.page_cache().answer((&site, key), request, render).await
        }
        None => render(&site, request, None).await,
    }
}

/// An address that is no page, told in the frame of the shop.
async fn missing(State(site): State<Site>, request: Request) -> Response {
    render(&site, request, Some(StatusCode::NOT_FOUND)).await
}

/// The shop begins in its own language.
async fn front(State(site): State<Site>) -> Response {
    let language = site
        .ops()
        .shop()
        .await
        .map(|shop| shop.default_language)
        .unwrap_or_default();
    Redirect::to(&format!("/{}", language.code())).into_response()
}

async fn render_to_keep(site: &Site, request: Request) -> Rendered {
    let (context, watch, nonce) = Context::of(site, &request).await.into_kept();
    let page = render_app_async_with_context(move || context.provide_to_page(None), app::shell);
    Rendered {
        response: page(request).await,
        nonce: nonce.get().cloned(),
        watch,
    }
}

async fn render(site: &Site, request: Request, status: Option<StatusCode>) -> Response {
    let context = Context::of(site, &request).await;
    render_app_async_with_context(move || context.provide_to_page(status), app::shell)(request).await
}

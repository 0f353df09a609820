//! The Store API, version 1: what shoppers can do on the pages, for programs, and what programs of partners may do.
//!
//! It is another surface of the same use cases and decides nothing. No cookie is read and none set, so that no page can
//! do anything here in the name of whoever has it open, and pages of every origin may call it. In the order a request
//! meets them: `frame` (language, JSON, words for what went wrong) → `caller` (who, policy, quota) → `tag` (looking) →
//! `once` (changing) → a handler, which reads what was sent, calls one use case and writes the answer (`wire`).

mod asked;
mod caller;
mod carts;
mod catalog;
mod complaint;
mod cursor;
mod document;
mod failed;
mod frame;
mod once;
mod orders;
mod partner;
pub mod problem;
mod query;
mod sent;
mod tag;
mod wire;

use std::time::Duration;

use axum::Router;
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION,
    RETRY_AFTER,
};
use axum::http::{HeaderName, Method};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::any;
use tower::ServiceBuilder;
use tower_http::cors::{Any, CorsLayer};
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Site;
use super::request_id::REQUEST_ID;
use asked::Asked;
pub use complaint::Complaint;
pub use document::operations;
use failed::Failed;

/// How long a browser may remember what pages of other origins may ask.
const CORS_REMEMBERED: Duration = Duration::from_secs(3_600);

/// Serves it.
pub fn router(site: &Site) -> Router {
    let (router, _) = described().split_for_parts();
    // Layers run from the first to the last on the way in.
    let layers = ServiceBuilder::new()
        .layer(cors())
        .layer(from_fn_with_state(site.clone(), frame::frame))
        .layer(from_fn_with_state(site.clone(), caller::admit))
        .layer(from_fn(tag::tag))
        .layer(from_fn_with_state(site.clone(), once::once));
    router
        .route("/api/{*any}", any(missing))
        .layer(layers)
        .with_state(site.clone())
}

/// Every operation with its description.
fn described() -> OpenApiRouter<Site> {
    OpenApiRouter::with_openapi(document::Beginning::openapi())
        .routes(routes!(document::document))
        .routes(routes!(catalog::shop))
        .routes(routes!(catalog::categories))
        .routes(routes!(catalog::products))
        .routes(routes!(catalog::product))
        .routes(routes!(catalog::search))
        .routes(routes!(catalog::suggestions))
        .routes(routes!(carts::begin))
        .routes(routes!(carts::get))
        .routes(routes!(carts::add_line))
        .routes(routes!(carts::set_line, carts::remove_line))
        .routes(routes!(carts::add_code))
        .routes(routes!(carts::remove_code))
        .routes(routes!(carts::quote))
        .routes(routes!(carts::checkout))
        .routes(routes!(orders::get))
        .routes(routes!(partner::products))
        .routes(routes!(partner::product))
        .routes(routes!(partner::set_status))
        .routes(routes!(partner::price))
        .routes(routes!(partner::stock))
        .routes(routes!(partner::set_stock))
        .routes(routes!(partner::adjust))
        .routes(routes!(partner::orders))
        .routes(routes!(partner::order))
}

async fn missing() -> Failed {
    Failed::missing()
}

/// Pages of every origin may call it: it does nothing in anybody's name but of whoever sends a token or a key.
fn cors() -> CorsLayer {
    let exposed: [HeaderName; 8] = [
        CONTENT_LANGUAGE,
        ETAG,
        LOCATION,
        RETRY_AFTER,
        once::REPLAYED,
        REQUEST_ID,
        HeaderName::from_static("ratelimit"),
        HeaderName::from_static("ratelimit-policy"),
    ];
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([
            Method::GET,
            Method::HEAD,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers([
            ACCEPT,
            ACCEPT_LANGUAGE,
            AUTHORIZATION,
            CONTENT_TYPE,
            IF_NONE_MATCH,
            once::KEY,
        ])
        .expose_headers(exposed)
        .max_age(CORS_REMEMBERED)
}

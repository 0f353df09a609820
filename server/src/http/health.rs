//! What the machine around the program asks: is it alive, and can it serve.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Site;

/// Serves the answers.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
}

/// The process runs.
async fn live() -> Response {
    answer(StatusCode::OK, "{\"live\":true}")
}

/// The database answers. A shop that waits for its first-run page can serve, too.
async fn ready(State(site): State<Site>) -> Response {
    match operations::settings::read::is_set_up(site.ops()).await {
        Ok(_) => answer(StatusCode::OK, "{\"ready\":true}"),
        Err(cause) => {
            tracing::warn!(%cause, "not ready");
            answer(StatusCode::SERVICE_UNAVAILABLE, "{\"ready\":false}")
        }
    }
}

fn answer(status: StatusCode, json: &'static str) -> Response {
    (
        status,
        [(CACHE_CONTROL, "no-store"), (CONTENT_TYPE, "application/json")],
        json,
    )
        .into_response()
}

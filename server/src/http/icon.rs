//! The names browsers look for without being told; the icon itself has a name of its content and is kept for ever.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use super::Site;

/// Leads to it.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/favicon.svg", get(icon))
        .route("/favicon.ico", get(icon))
}

async fn icon(State(site): State<Site>) -> Response {
    match site.assets().icon {
        Some(address) => Redirect::temporary(address).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

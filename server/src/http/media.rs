//! Pictures of products, from wherever the shop keeps its files. A key never gets another content, so an answer may be
//! kept for ever. Nothing that is served here may run: an SVG is shown, but its scripts are not.

use std::sync::OnceLock;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::catalog::PLACEHOLDER_URL;
use operations::ports::{FileProblem, is_key};

use super::Site;

const NOTHING_RUNS: &str = "default-src 'none'; style-src 'self'; sandbox";

/// Serves them.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/media/{*key}", get(picture))
        .route(PLACEHOLDER_URL, get(placeholder))
}

/// What stands for a picture that is not there yet.
async fn placeholder() -> Response {
    static DRAWING: OnceLock<String> = OnceLock::new();

    let drawing = DRAWING.get_or_init(crate::demo::draw::placeholder).as_str();
    let headers = [
        (CONTENT_TYPE, "image/svg+xml"),
        // The next program may draw it otherwise.
        (CACHE_CONTROL, "public, max-age=86400"),
        (CONTENT_SECURITY_POLICY, NOTHING_RUNS),
    ];
    (headers, drawing).into_response()
}

async fn picture(State(site): State<Site>, Path(key): Path<String>) -> Response {
    let Some(content_type) = content_type(&key).filter(|_| is_key(&key)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match site.ops().ports().files.get(&key).await {
        Ok(bytes) => {
            let headers = [
                (CONTENT_TYPE, content_type),
                (CACHE_CONTROL, "public, max-age=31536000, immutable"),
                (CONTENT_SECURITY_POLICY, NOTHING_RUNS),
            ];
            (headers, bytes).into_response()
        }
        Err(FileProblem::Missing | FileProblem::BadKey) => StatusCode::NOT_FOUND.into_response(),
        Err(problem) => {
            tracing::error!(%problem, "broken");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Pictures made to be shown only: whatever else the shop keeps, a photo as the camera wrote it as well, is not served.
fn content_type(key: &str) -> Option<&'static str> {
    if !key.starts_with("pictures/") {
        return None;
    }
    Some(match key.rsplit_once('.')?.1 {
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        _ => return None,
    })
}

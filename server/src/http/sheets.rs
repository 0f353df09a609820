//! Sheets as downloads: every product, sent piece by piece as it is read, and the report of a sheet that was sent in.

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use domain::basics::{Language, SheetId};
use domain::catalog::SheetFormat;
use futures::stream::{self, StreamExt};
use operations::export::{ExportRequest, export_piece};
use operations::{Actor, Error, import};

use super::Site;

/// Serves them.
pub fn routes(site: Site) -> Router {
    Router::new()
        .route("/console/products/export/{file}", get(export))
        .route("/console/products/import/{id}/report.csv", get(report))
        .with_state(site)
}

/// `shopify-ar.csv`.
async fn export(
    State(site): State<Site>,
    Extension(actor): Extension<Actor>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some((format, language)) = named(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let request = ExportRequest {
        format,
        language,
        origin: site.address(&headers).to_string(),
    };
    let ops = site.ops().clone();
    let (first, next) = match export_piece(&ops, &actor, &request, None).await {
        Ok(piece) => piece,
        Err(error) => return failed(&error),
    };
    // What fails later breaks the answer off, so that nobody takes half a list for a whole one.
    let rest = stream::try_unfold(
        (next, ops, actor, request),
        async |(next, ops, actor, request)| {
            let Some(after) = next else { return Ok(None) };
            let (bytes, next) = export_piece(&ops, &actor, &request, Some(after))
                .await
                .inspect_err(|error| tracing::error!(%error, "broken"))?;
            Ok::<_, Error>(Some((Bytes::from(bytes), (next, ops, actor, request))))
        },
    );
    let first = stream::once(async { Ok(Bytes::from(first)) });
    sheet(&format!("products-{file}"), Body::from_stream(first.chain(rest)))
}

fn named(file: &str) -> Option<(SheetFormat, Language)> {
    let (format, language) = file.strip_suffix(".csv")?.rsplit_once('-')?;
    Some((format.parse().ok()?, language.parse().ok()?))
}

async fn report(
    State(site): State<Site>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Response {
    let Ok(id) = id.parse::<SheetId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match import::read::sheet_report(site.ops(), &actor, id).await {
        Ok(bytes) => sheet("report.csv", Body::from(bytes)),
        Err(error) => failed(&error),
    }
}

/// `name` is of ASCII letters.
fn sheet(name: &str, body: Body) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body).into_response()
}

fn failed(error: &Error) -> Response {
    match error {
        Error::Missing => StatusCode::NOT_FOUND.into_response(),
        Error::Denied => StatusCode::FORBIDDEN.into_response(),
        error => {
            tracing::error!(%error, "broken");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

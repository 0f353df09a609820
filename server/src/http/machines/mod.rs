//! What machines read beside the pages: robots.txt, the site map, the product feeds. All of it is written from the same
//! reads as the pages and kept by nobody, so that a price is the same everywhere at the same second; and it is written
//! page by page, so that a shop of any size fits into memory.

mod feed;
mod feed_item;
mod sitemap;
mod stream;
mod xml;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::basics::{Language, ascii_uri};
use domain::settings::Shop;
use operations::Error;

use super::Site;

/// Serves them.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/sitemap.xml", get(sitemap::whole))
        .route("/sitemaps/{part}", get(sitemap::part))
        .route("/feeds/{name}", get(feed::feed))
}

/// Pages that must not be listed say so themselves, which only a robot that may read them learns; so this closes
/// nothing but the staff's side and the functions, and a shop that is not open yet.
async fn robots(State(site): State<Site>, headers: HeaderMap) -> Response {
    let text = match site.is_set_up().await {
        Ok(true) => format!(
            "User-agent: *\nDisallow: /console\nDisallow: /setup\nDisallow: /_fn/\n\nSitemap: {}/sitemap.xml\n",
            site.address(&headers)
        ),
        Ok(false) => "User-agent: *\nDisallow: /\n".to_owned(),
        Err(error) => return failed(&error),
    };
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}

/// The languages the shop is offered in.
fn languages(shop: &Shop) -> Vec<Language> {
    let offered = |language: &Language| shop.both_languages || *language == shop.default_language;
    Language::ALL.into_iter().filter(offered).collect()
}

/// `path` on the shop's own address, as other programs take it.
fn absolute(origin: &str, path: &str) -> String {
    ascii_uri(&format!("{origin}{path}"))
}

/// The answer to what can't be told.
fn failed(error: &Error) -> Response {
    match error {
        Error::Missing => StatusCode::NOT_FOUND.into_response(),
        error => {
            tracing::error!(%error, "broken");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

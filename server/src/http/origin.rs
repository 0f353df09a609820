//! Whether a change was asked for by a page of this shop. Browsers say where a request comes from; other people's pages
//! can't write that. Looking never changes anything, so only other methods are checked.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN, REFERER};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::Response;
use domain::Refusal;
use url::Url;

use super::Site;
use super::problems::Problem;
use super::reader::Reader;
use crate::config::PublicUrl;

/// Refuses a change that a page of somebody else asks for.
pub async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let looks_only = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if looks_only || is_ours(request.headers(), site.public_url()) {
        return next.run(request).await;
    }
    tracing::warn!("refused: it came from another origin");
    Problem::refused(Refusal::ForeignOrigin).answer(&site, &Reader::of(&request))
}

fn is_ours(headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    // `none` is a person who asks the browser itself, as by reloading the answer to a form.
    if text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return false;
    }
    match (text(ORIGIN.as_str()), text(REFERER.as_str())) {
        (Some(origin), _) => is_own_origin(origin, headers, public_url),
        (None, Some(referer)) => is_own_origin(referer, headers, public_url),
        // A browser that sends neither has at least to vouch for the page.
        (None, None) => text("sec-fetch-site") == Some("same-origin"),
    }
}

/// Whether an address (of which only the origin counts) is the shop's own: the public one where it is configured, else
/// that of the host which the request was sent to. `null`, which sandboxed pages send, is nobody's.
fn is_own_origin(address: &str, headers: &HeaderMap, public_url: Option<&PublicUrl>) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    if let Some(public_url) = public_url {
        return url.origin().ascii_serialization() == public_url.origin();
    }
    let Some(host) = url.host_str() else { return false };
    let authority = url
        .port()
        .map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    headers
        .get(HOST)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|own| own.eq_ignore_ascii_case(&authority))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn only_pages_of_the_shop_may_ask_for_changes() {
        let public: PublicUrl = "https://shop.example".parse().unwrap();
        for (headers, known, ours) in [
            (&[("origin", "https://shop.example")][..], true, true),
            (
                &[
                    ("origin", "https://shop.example"),
                    ("sec-fetch-site", "same-origin"),
                ],
                true,
                true,
            ),
            (
                &[
                    ("origin", "https://shop.example"),
                    ("sec-fetch-site", "cross-site"),
                ],
                true,
                false,
            ),
            (
                &[
                    ("origin", "https://evil.example"),
                    ("referer", "https://shop.example/ar"),
                ],
                true,
                false,
            ),
            (&[("origin", "https://shop.example.evil.example")], true, false),
            (&[("origin", "http://shop.example")], true, false),
            (&[("origin", "null")], true, false),
            (&[("referer", "https://shop.example/ar/cart")], true, true),
            (
                &[("referer", "https://evil.example/?https://shop.example/")],
                true,
                false,
            ),
            (&[("sec-fetch-site", "same-origin")], true, true),
            (&[("sec-fetch-site", "none")], true, false),
            (&[], true, false),
            (
                &[("host", "127.0.0.1:3000"), ("origin", "http://127.0.0.1:3000")],
                false,
                true,
            ),
            (
                &[("host", "127.0.0.1:3000"), ("origin", "http://127.0.0.1:3001")],
                false,
                false,
            ),
            (&[("origin", "http://127.0.0.1:3000")], false, false),
        ] {
            let pairs = headers
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            let found = is_ours(&pairs.collect(), known.then_some(&public));
            assert_eq!(found, ours, "{headers:?}");
        }
    }
}

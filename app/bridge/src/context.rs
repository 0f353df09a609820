//! What the server puts into the context of every page and server function, and the one answer that is not data:
//! a redirect.

use std::sync::Arc;

use http::header::{ACCEPT, CACHE_CONTROL, LOCATION};
use http::{HeaderName, HeaderValue, StatusCode, request};
use leptos::prelude::use_context;
use leptos::server_fn::redirect::REDIRECT_HEADER;
use leptos_axum::ResponseOptions;
use operations::{Actor, Ops};

use crate::Fault;

/// The id of the request, which the log and a person who reports a fault share.
#[derive(Debug, Clone)]
pub struct RequestId(pub Arc<str>);

/// The shop's operations.
///
/// # Errors
/// [`Fault::Broken`] outside a request.
pub fn ops() -> Result<Ops, Fault> {
    use_context().ok_or_else(|| crate::status::report(&"no operations in the context"))
}

/// Who asks.
///
/// # Errors
/// [`Fault::Broken`] outside a request.
pub fn actor() -> Result<Actor, Fault> {
    use_context().ok_or_else(|| crate::status::report(&"no actor in the context"))
}

/// Sends the person on to `path`, a path of this shop: by status 303 where a document is being loaded, by a header
/// that the browser's code follows where it called a server function.
pub fn redirect(path: &str) {
    let (Some(answer), Some(request)) = (use_context::<ResponseOptions>(), use_context::<request::Parts>())
    else {
        return;
    };
    let Ok(location) = HeaderValue::from_str(&ascii_path(path)) else {
        return;
    };
    answer.insert_header(LOCATION, location);
    let accepted = request
        .headers
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if accepted.contains("text/html") {
        answer.set_status(StatusCode::SEE_OTHER);
    } else {
        answer.insert_header(
            HeaderName::from_static(REDIRECT_HEADER),
            HeaderValue::from_static(""),
        );
    }
}

/// Says for good that the page that is being loaded stands at `path` now: by status 308, with whatever the address asks
/// for besides. Nothing for data that a script asks for: the page shows what it is given and corrects its address.
pub fn moved(path: &str) {
    let (Some(answer), Some(request)) = (use_context::<ResponseOptions>(), use_context::<request::Parts>())
    else {
        return;
    };
    if request.uri.path().starts_with("/_fn/") {
        return;
    }
    let query = request.uri.query().map(|query| format!("?{query}"));
    let location = format!("{}{}", ascii_path(path), query.unwrap_or_default());
    let Ok(location) = HeaderValue::from_str(&location) else {
        return;
    };
    answer.insert_header(LOCATION, location);
    // The old address may be given to something else one day.
    answer.insert_header(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    answer.set_status(StatusCode::PERMANENT_REDIRECT);
}

/// A header takes ASCII only, a slug may be Arabic; and what begins with `//` would leave the shop.
fn ascii_path(path: &str) -> String {
    format!(
        "/{}",
        domain::basics::ascii_uri(path.trim_start_matches(['/', '\\']))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_stays_in_the_shop_and_fits_into_a_header() {
        for (path, ascii) in [
            ("/ar/p/قهوة", "/ar/p/%D9%82%D9%87%D9%88%D8%A9"),
            ("//evil.example/", "/evil.example/"),
            ("/\\evil.example", "/evil.example"),
            ("/a\r\nSet-Cookie: x", "/a%0D%0ASet-Cookie:%20x"),
            ("/en/search?q=a%20b#x", "/en/search?q=a%20b#x"),
        ] {
            assert_eq!(ascii_path(path), ascii);
        }
    }
}

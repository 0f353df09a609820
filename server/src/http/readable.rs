//! Whether what was sent is text at all. Broken UTF-8 and NUL bytes are refused at the door, in addresses as in forms:
//! no page of the shop sends them, and PostgreSQL takes neither. Also the bound on how much is sent. Only where files are
//! taken, the body is left to the route.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use percent_encoding::percent_decode;

use super::problems::{Problem, ProblemKind};
use super::reader::Reader;
use super::{Site, policy};

/// The request, its body read, if address and body are text and the body is not too large.
///
/// # Errors
/// What else it is.
pub async fn checked(site: &Site, request: Request, reader: &Reader) -> Result<Request, Problem> {
    let refuse = |kind| Err(Problem::new(kind));
    let uri = request.uri();
    if !is_text(uri.path().as_bytes()) || !is_text(uri.query().unwrap_or_default().as_bytes()) {
        return refuse(ProblemKind::Unreadable);
    }

    if policy::takes_files(uri.path()) {
        return Ok(request);
    }
    let bytes_max = site.limits().body_bytes_max;
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|bytes| bytes > bytes_max) {
        return refuse(ProblemKind::TooLarge);
    }
    let (parts, body) = request.into_parts();
    // A body that breaks off can't be told from one that is too large; nobody is left to read the answer then.
    let Ok(body) = to_bytes(body, bytes_max).await else {
        return refuse(ProblemKind::TooLarge);
    };
    // What programs send is no form: a percent sign in it is one.
    let is_readable = if reader.is_program {
        std::str::from_utf8(&body).is_ok()
    } else {
        is_text(&body)
    };
    if !is_readable {
        return refuse(ProblemKind::Unreadable);
    }
    Ok(Request::from_parts(parts, Body::from(body)))
}

/// Whether bytes are text once percent signs are decoded. What is not percent-encoded comes out as it is.
fn is_text(bytes: &[u8]) -> bool {
    match percent_decode(bytes).decode_utf8() {
        Ok(text) => !text.contains('\0'),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nul_bytes_and_broken_utf_8_are_not_text() {
        for (bytes, text) in [
            (&b"/ar/p/%D9%82%D9%87%D9%88%D8%A9"[..], true),
            (b"q=100%&x=%zz", true),
            ("name=نورة".as_bytes(), true),
            (b"", true),
            (b"/ar/p/%00", false),
            (b"a\0b", false),
            (b"%ff%fe", false),
            (b"\xff", false),
            (b"%C3%28", false),
        ] {
            assert_eq!(is_text(bytes), text, "{bytes:?}");
        }
    }
}

//! A kept page: its body and what else an answer with it says, so that nothing of it is made twice.

use std::io::{Cursor, Write};
use std::sync::OnceLock;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::basics::Instant;
use operations::Ops;
use operations::changes::{KEPT_SECONDS_MAX, Shown, Watch};
use sha2::{Digest, Sha256};

use super::scripts;
use crate::http::negotiation::{accepts, has_tag, joined};
use crate::http::security::kept_page_policy;

/// Larger than any page of the shop.
const BODY_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The longest a page is kept, whatever it shows: for those who change the database by hand, who wait a minute at most
/// together with the age of what it was made of.
const KEPT_MILLIS_MAX: i64 = (60 - KEPT_SECONDS_MAX) * 1_000;
/// Beyond its texts.
const OVERHEAD_BYTES: usize = 1_024;
/// How hard pages are packed. 5 takes three times as long for an eighth fewer bytes, and had been a quarter of the time of a
/// page that is rendered.
const BROTLI_QUALITY: i32 = 3;
const GZIP_LEVEL: u32 = 6;

/// A browser may keep it, and asks each time.
const LASTING: &str = "private, no-cache";
const VARYING: &str = "accept-encoding, cookie";
const HTML: &str = "text/html; charset=utf-8";

/// A page as it was rendered, with what it was rendered by.
pub struct Rendered {
    /// The answer.
    pub response: Response,
    /// The nonce its scripts carry.
    pub nonce: Option<String>,
    /// What gathered what it shows.
    pub watch: Watch,
}

/// Packs a page; none when that fails.
type Pack = fn(&[u8]) -> Option<Vec<u8>>;

/// A page to be kept.
pub struct Page {
    plain: Form,
    brotli: OnceLock<Form>,
    gzip: OnceLock<Form>,
    fingerprint: String,
    policy: HeaderValue,
    shown: Shown,
    made_at: Instant,
}

/// Its body in one encoding.
struct Form {
    tag: HeaderValue,
    bytes: Bytes,
}

impl Rendered {
    /// The page, if it is one to be kept; else the answer.
    ///
    /// # Errors
    /// The answer, when it is not a page or nobody knows until when.
    pub async fn into_page(self, now: Instant) -> Result<Page, Response> {
        let Self {
            response,
            nonce,
            watch,
        } = self;
        let (parts, body) = response.into_parts();
        let (StatusCode::OK, Some(nonce), false) =
            (parts.status, nonce, parts.headers.contains_key(SET_COOKIE))
        else {
            return Err(Response::from_parts(parts, body));
        };
        let Ok(body) = to_bytes(body, BODY_BYTES_MAX).await else {
            tracing::error!("broken: a page ended before its end");
            return Err(StatusCode::INTERNAL_SERVER_ERROR.into_response());
        };
        let (Some(shown), Ok(html)) = (watch.end(), std::str::from_utf8(&body)) else {
            return Err(Response::from_parts(parts, Body::from(body)));
        };
        let (html, hashes) = scripts::without_nonce(html, &nonce);
        match HeaderValue::from_str(&kept_page_policy(&hashes)) {
            Ok(policy) => Ok(Page::new(html, policy, (shown, now))),
            Err(_) => Err(Response::from_parts(parts, Body::from(body))),
        }
    }
}

impl IntoResponse for Rendered {
    fn into_response(self) -> Response {
        self.response
    }
}

impl Page {
    fn new(html: String, policy: HeaderValue, (shown, made_at): (Shown, Instant)) -> Self {
        let fingerprint = Sha256::new()
            .chain_update(&policy)
            .chain_update(&html)
            .finalize()
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>();
        Self {
            plain: Form::new(html.into_bytes(), &fingerprint),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
            fingerprint,
            policy,
            shown,
            made_at,
        }
    }

    /// Whether it would be rendered just so now.
    pub fn is_current(&self, ops: &Ops) -> bool {
        let age = ops.now().0 - self.made_at.0;
        (0..=KEPT_MILLIS_MAX).contains(&age) && self.shown.is_current(ops)
    }

    /// Roughly the memory it takes, before it is packed.
    pub fn bytes(&self) -> usize {
        self.plain.bytes.len() + self.shown.bytes() + OVERHEAD_BYTES
    }

    /// The answer to a request with these headers, and how many bytes the page has grown by on that occasion.
    pub fn answer(&self, headers: &HeaderMap) -> (Response, usize) {
        let (form, encoding, grown) = self.form_for(&joined(headers, &ACCEPT_ENCODING));
        let has_it = has_tag(
            &joined(headers, &IF_NONE_MATCH),
            form.tag.to_str().unwrap_or_default(),
        );
        let mut response = Response::new(if has_it {
            Body::empty()
        } else {
            Body::from(form.bytes.clone())
        });
        let said = response.headers_mut();
        said.insert(CACHE_CONTROL, HeaderValue::from_static(LASTING));
        said.insert(VARY, HeaderValue::from_static(VARYING));
        said.insert(ETAG, form.tag.clone());
        // Browsers take the headers of a 304 for those of what they have: it must say the same policy.
        said.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        if has_it {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else {
            said.insert(CONTENT_TYPE, HeaderValue::from_static(HTML));
            if let Some(encoding) = encoding {
                said.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
        }
        (response, grown)
    }

    /// The smallest form the browser takes; made when it is first asked for.
    fn form_for(&self, accepted: &str) -> (&Form, Option<&'static str>, usize) {
        let packed: [(_, &OnceLock<Form>, Pack); 2] =
            [("br", &self.brotli, brotli), ("gzip", &self.gzip, gzip)];
        for (encoding, place, pack) in packed {
            if !accepts(accepted, encoding) {
                continue;
            }
            if let Some(form) = place.get() {
                return (form, Some(encoding), 0);
            }
            if let Some(bytes) = pack(&self.plain.bytes) {
                let mut grown = 0;
                let form = place.get_or_init(|| {
                    grown = bytes.len();
                    Form::new(bytes, &format!("{}-{encoding}", self.fingerprint))
                });
                return (form, Some(encoding), grown);
            }
        }
        (&self.plain, None, 0)
    }

    #[cfg(test)]
    pub(super) fn for_tests(html: &str) -> Self {
        let shown = Shown::for_tests();
        Self::new(
            html.to_owned(),
            HeaderValue::from_static("p"),
            (shown, Instant(0)),
        )
    }
}

impl Form {
    fn new(bytes: Vec<u8>, tag: &str) -> Self {
        Self {
            tag: HeaderValue::from_str(&format!("\"{tag}\"")).unwrap_or(HeaderValue::from_static("\"\"")),
            bytes: bytes.into(),
        }
    }
}

fn brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let settings = ::brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: 18,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(plain.len() / 4);
    ::brotli::BrotliCompress(&mut Cursor::new(plain), &mut packed, &settings).ok()?;
    Some(packed)
}

fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let packed = Vec::with_capacity(plain.len() / 4);
    let mut packer = flate2::write::GzEncoder::new(packed, flate2::Compression::new(GZIP_LEVEL));
    packer.write_all(plain).ok()?;
    packer.finish().ok()
}

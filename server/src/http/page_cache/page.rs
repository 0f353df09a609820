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

/// A page to be kept: packed, because most browsers take it so, and because ten times as many fit.
pub struct Page {
    brotli: Bytes,
    gzip: OnceLock<Bytes>,
    fingerprint: String,
    policy: HeaderValue,
    shown: Shown,
    made_at: Instant,
}

/// How its body is packed on its way.
#[derive(Clone, Copy)]
enum Packing {
    Brotli,
    Gzip,
    Nothing,
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
        let page = match HeaderValue::from_str(&kept_page_policy(&hashes)) {
            Ok(policy) => Page::new(&html, policy, (shown, now)),
            Err(_) => None,
        };
        page.ok_or_else(|| Response::from_parts(parts, Body::from(body)))
    }
}

impl IntoResponse for Rendered {
    fn into_response(self) -> Response {
        self.response
    }
}

impl Page {
    /// The page; none when it can't be packed.
    fn new(html: &str, policy: HeaderValue, (shown, made_at): (Shown, Instant)) -> Option<Self> {
        let fingerprint = Sha256::new()
            .chain_update(&policy)
            .chain_update(html)
            .finalize()
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>();
        Some(Self {
            brotli: exact(brotli(html.as_bytes())?),
            gzip: OnceLock::new(),
            fingerprint,
            policy,
            shown,
            made_at,
        })
    }

    /// Whether it would be rendered just so now.
    pub fn is_current(&self, ops: &Ops) -> bool {
        let age = ops.now().0 - self.made_at.0;
        (0..=KEPT_MILLIS_MAX).contains(&age) && self.shown.is_current(ops)
    }

    /// Roughly the memory it takes, before it is packed in another way.
    pub fn bytes(&self) -> usize {
        self.brotli.len() + self.policy.len() + self.shown.bytes() + OVERHEAD_BYTES
    }

    /// The answer to a request with these headers, and how many bytes the page has grown by on that occasion; none when it
    /// can't be unpacked.
    pub fn answer(&self, headers: &HeaderMap) -> Option<(Response, usize)> {
        let packing = Packing::for_reader(&joined(headers, &ACCEPT_ENCODING));
        let tag = self.tag(packing);
        let has_it = has_tag(&joined(headers, &IF_NONE_MATCH), tag.to_str().unwrap_or_default());
        let (body, grown) = if has_it {
            (Bytes::new(), 0)
        } else {
            self.body(packing)?
        };
        let mut response = Response::new(Body::from(body));
        let said = response.headers_mut();
        said.insert(CACHE_CONTROL, HeaderValue::from_static(LASTING));
        said.insert(VARY, HeaderValue::from_static(VARYING));
        said.insert(ETAG, tag);
        // Browsers take the headers of a 304 for those of what they have: it must say the same policy.
        said.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        if has_it {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        } else {
            said.insert(CONTENT_TYPE, HeaderValue::from_static(HTML));
            if let Some(encoding) = packing.word() {
                said.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
        }
        Some((response, grown))
    }

    fn tag(&self, packing: Packing) -> HeaderValue {
        let tag = match packing.word() {
            Some(word) => format!("\"{}-{word}\"", self.fingerprint),
            None => format!("\"{}\"", self.fingerprint),
        };
        HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""))
    }

    /// What few ask for is made then: gzip once, what is not packed each time. And how many bytes are kept for that.
    fn body(&self, packing: Packing) -> Option<(Bytes, usize)> {
        Some(match packing {
            Packing::Brotli => (self.brotli.clone(), 0),
            Packing::Gzip => match self.gzip.get() {
                Some(packed) => (packed.clone(), 0),
                None => {
                    let packed = exact(gzip(&unpacked(&self.brotli)?)?);
                    let mut grown = 0;
                    let kept = self.gzip.get_or_init(|| {
                        grown = packed.len();
                        packed
                    });
                    (kept.clone(), grown)
                }
            },
            Packing::Nothing => (unpacked(&self.brotli)?.into(), 0),
        })
    }

    #[cfg(test)]
    pub(super) fn for_tests(html: &str) -> Self {
        let shown = Shown::for_tests();
        Self::new(html, HeaderValue::from_static("p"), (shown, Instant(0))).unwrap()
    }
}

impl Packing {
    /// The smallest that a reader takes who says so.
    fn for_reader(accepted: &str) -> Self {
        [Self::Brotli, Self::Gzip]
            .into_iter()
            .find(|packing| packing.word().is_some_and(|word| accepts(accepted, word)))
            .unwrap_or(Self::Nothing)
    }

    const fn word(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Nothing => None,
        }
    }
}

/// Without the room that was left for more.
fn exact(bytes: Vec<u8>) -> Bytes {
    bytes.into_boxed_slice().into()
}

fn brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let settings = ::brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: window(plain.len()),
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(plain.len() / 4);
    ::brotli::BrotliCompress(&mut Cursor::new(plain), &mut packed, &settings).ok()?;
    Some(packed)
}

/// The smallest window that holds a page of so many bytes, as a power of two. What is larger makes not a byte of
/// difference and twice the time, spent on memory that is cleared for it.
fn window(bytes: usize) -> i32 {
    (16..18).find(|bits| bytes <= 1 << bits).unwrap_or(18)
}

fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::with_capacity(packed.len() * 8);
    ::brotli::BrotliDecompress(&mut Cursor::new(packed), &mut plain).ok()?;
    Some(plain)
}

fn gzip(plain: &[u8]) -> Option<Vec<u8>> {
    let packed = Vec::with_capacity(plain.len() / 4);
    let mut packer = flate2::write::GzEncoder::new(packed, flate2::Compression::new(GZIP_LEVEL));
    packer.write_all(plain).ok()?;
    packer.finish().ok()
}

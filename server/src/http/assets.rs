//! The browser's code and styles, served from the binary itself under `/_pkg`. Every name carries a hash of the
//! content, so an answer may be kept for ever. Pictures and other files that people upload are not served here.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bridge::Assets;

use super::negotiation::{accepts, has_tag, joined};

mod bundle {
    //! Written by `build.rs`: `FILES` and `ASSETS`.
    use super::{Assets, File};
    include!(concat!(env!("OUT_DIR"), "/bundle.rs"));
}

/// One file of the bundle.
struct File {
    name: &'static str,
    content_type: &'static str,
    plain: Variant,
    brotli: Option<Variant>,
    gzip: Option<Variant>,
}

/// Its content in one encoding.
struct Variant {
    etag: &'static str,
    bytes: &'static [u8],
}

/// Where pages find the bundle's files; empty when the server was compiled without one.
pub fn assets() -> Assets {
    bundle::ASSETS
}

/// Serves them.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/_pkg/{name}", get(asset))
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match bundle::FILES.iter().find(|file| file.name == name) {
        Some(file) => answer(file, &headers),
        // Perhaps a name of the next build, asked of a process that still runs the last one: not to be remembered.
        None => (StatusCode::NOT_FOUND, [(CACHE_CONTROL, "no-store")]).into_response(),
    }
}

fn answer(file: &File, headers: &HeaderMap) -> Response {
    let (variant, encoding) = choose(file, &joined(headers, &ACCEPT_ENCODING));
    let lasting = [
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (ETAG, variant.etag),
        (VARY, "accept-encoding"),
    ];
    if has_tag(&joined(headers, &IF_NONE_MATCH), variant.etag) {
        return (StatusCode::NOT_MODIFIED, lasting).into_response();
    }
    let encoding = encoding.map(|encoding| [(CONTENT_ENCODING, encoding)]);
    (
        lasting,
        [(CONTENT_TYPE, file.content_type)],
        encoding,
        Body::from(variant.bytes),
    )
        .into_response()
}

/// The smallest variant the browser takes, whatever it prefers: all of them are made ahead.
fn choose<'a>(file: &'a File, accepted: &str) -> (&'a Variant, Option<&'static str>) {
    let packed = [("br", &file.brotli), ("gzip", &file.gzip)];
    let chosen = packed.into_iter().find_map(|(encoding, variant)| {
        variant
            .as_ref()
            .filter(|_| accepts(accepted, encoding))
            .map(|variant| (variant, Some(encoding)))
    });
    chosen.unwrap_or((&file.plain, None))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const FILE: File = File {
        name: "manzuma.0.wasm",
        content_type: "application/wasm",
        plain: Variant {
            etag: "\"manzuma.0.wasm\"",
            bytes: b"plain",
        },
        brotli: Some(Variant {
            etag: "\"manzuma.0.wasm-br\"",
            bytes: b"br",
        }),
        gzip: Some(Variant {
            etag: "\"manzuma.0.wasm-gz\"",
            bytes: b"gz",
        }),
    };

    fn ask(name: HeaderName, value: &'static str) -> Response {
        answer(
            &FILE,
            &HeaderMap::from_iter([(name, HeaderValue::from_static(value))]),
        )
    }

    fn header(response: &Response, name: HeaderName) -> Option<&str> {
        response.headers().get(name).map(|value| value.to_str().unwrap())
    }

    #[test]
    fn brotli_before_gzip_before_nothing() {
        for (accepted, encoding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("br;q=0.1, gzip;q=1.0", Some("br")),
            ("gzip", Some("gzip")),
            ("GZIP", Some("gzip")),
            ("br;q=0, gzip", Some("gzip")),
            ("br; q=0.000, *", Some("gzip")),
            ("*", Some("br")),
            ("*;q=0", None),
            ("identity", None),
            ("", None),
        ] {
            assert_eq!(
                header(&ask(ACCEPT_ENCODING, accepted), CONTENT_ENCODING),
                encoding,
                "{accepted:?}"
            );
        }
    }

    #[test]
    fn an_answer_may_be_kept_for_ever_and_says_what_it_is() {
        let response = ask(ACCEPT_ENCODING, "br");
        assert_eq!(
            header(&response, CACHE_CONTROL),
            Some("public, max-age=31536000, immutable")
        );
        assert_eq!(header(&response, CONTENT_TYPE), Some("application/wasm"));
        assert_eq!(header(&response, VARY), Some("accept-encoding"));
        assert_eq!(header(&response, ETAG), Some("\"manzuma.0.wasm-br\""));
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        for known in ["\"manzuma.0.wasm\"", "\"other\", W/\"manzuma.0.wasm\"", "*"] {
            assert_eq!(
                ask(IF_NONE_MATCH, known).status(),
                StatusCode::NOT_MODIFIED,
                "{known}"
            );
        }
        assert_eq!(
            ask(IF_NONE_MATCH, "\"manzuma.0.wasm-br\"").status(),
            StatusCode::OK
        );
    }

    #[tokio::test]
    async fn a_name_that_is_not_in_the_bundle_is_not_found_and_not_remembered() {
        let response = asset(Path("../manifest.json".into()), HeaderMap::new()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(header(&response, CACHE_CONTROL), Some("no-store"));
    }

    #[test]
    fn every_file_a_page_names_is_in_the_table() {
        let assets = assets();
        let named = [
            assets.script,
            assets.wasm,
            assets.split_script,
            assets.icon,
            assets.shop_css,
            assets.console_css,
        ];
        let splits = assets
            .splits
            .iter()
            .flat_map(|(_, stems)| stems.iter().map(|stem| format!("{stem}.wasm")));
        let named = named
            .into_iter()
            .flatten()
            .map(|path| path.replace("/_pkg/", ""))
            .chain(splits);
        for name in named {
            assert!(bundle::FILES.iter().any(|file| file.name == name), "{name}");
        }
    }
}

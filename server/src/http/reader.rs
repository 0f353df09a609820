//! Who will read the answer: in which language, and whether as a page or as data.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, REFERER};
use axum::http::{HeaderMap, Uri};
use bridge::RequestId;
use cookie::Cookie;
use domain::basics::Language;
use url::Url;

/// The cookie with the language of the console. Its addresses don't say it, and whom a session belongs to is not known
/// yet where requests are refused for their number or their size.
pub const CONSOLE_LANGUAGE: &str = "console_language";
/// The longest code of a region.
const REGION_MAX: usize = 16;

/// The folder of all server functions.
pub const FUNCTIONS: &str = "/_fn/";
/// The folder of everything that programs ask.
pub const PROGRAMS: &str = "/api/";

/// The reader of an answer.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The language of the page it is about, if its address says one.
    pub page_language: Option<Language>,
    /// The language a link asked for (`?lang=`), where the address has none: before signing in. Or else that of the console
    /// as this browser saw it last.
    pub asked: Option<Language>,
    /// The language the browser prefers.
    pub preferred: Language,
    /// Whether a document is wanted, and not data for a program.
    pub wants_page: bool,
    /// The region its cookie names.
    pub region: Option<String>,
    /// Whether it is a program of somebody else, which is answered as RFC 9457 says.
    pub is_program: bool,
    /// The request's id.
    pub request_id: Option<Arc<str>>,
}

impl Reader {
    /// The reader of a request's answer.
    pub fn of(request: &Request) -> Self {
        let headers = request.headers();
        let is_program = request.uri().path().starts_with(PROGRAMS);
        let wants_page = !is_program && text(headers, ACCEPT).contains("text/html");
        // A function speaks the language of the page it is called from.
        let uri = request.uri();
        let page = if uri.path().starts_with(FUNCTIONS) {
            page_of(uri, headers).unwrap_or_default()
        } else {
            uri.path_and_query().map_or_else(String::new, ToString::to_string)
        };
        let (path, query) = page.split_once('?').unwrap_or((&page, ""));
        Self {
            page_language: language_of(path),
            asked: asked(query).or_else(|| console_language(headers)),
            preferred: named(headers).unwrap_or_default(),
            wants_page,
            region: region(headers),
            is_program,
            request_id: request
                .extensions()
                .get::<RequestId>()
                .map(|id| Arc::clone(&id.0)),
        }
    }

    /// The language to speak before anything is known of the person and the shop.
    pub fn language(&self) -> Language {
        self.page_language.or(self.asked).unwrap_or(self.preferred)
    }
}

/// The language a path begins with.
pub fn language_of(path: &str) -> Option<Language> {
    path.trim_start_matches('/')
        .split('/')
        .next()
        .and_then(|segment| segment.parse().ok())
}

/// The cookies a request brings; one that can't be read has no name.
pub fn cookies(headers: &HeaderMap) -> impl Iterator<Item = Cookie<'_>> {
    headers
        .get_all(COOKIE)
        .iter()
        .flat_map(|header| Cookie::split_parse(header.to_str().unwrap_or("?")))
        .map(|cookie| cookie.unwrap_or_else(|_| Cookie::from("")))
}

/// The region of the cookie; what is longer than any code is none.
pub fn region(headers: &HeaderMap) -> Option<String> {
    cookies(headers)
        .find(|cookie| cookie.name() == bridge::region::COOKIE)
        .map(|cookie| cookie.value().to_owned())
        .filter(|code| code.len() <= REGION_MAX)
}

/// The language of the cookie of [`CONSOLE_LANGUAGE`].
fn console_language(headers: &HeaderMap) -> Option<Language> {
    let cookie = cookies(headers).find(|cookie| cookie.name() == CONSOLE_LANGUAGE)?;
    cookie.value().parse().ok()
}

/// The language a query asks for.
fn asked(query: &str) -> Option<Language> {
    let (_, code) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang")?;
    code.parse().ok()
}

/// The page a form stands on, or from which a function is called: path and query. A page that was rendered in answer to
/// a form has that form's address, so its own forms carry the page's in `back`.
pub fn page_of(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let referring = Url::parse(text(headers, REFERER)).ok();
    let back_in = |query: &str| {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "back")
            .map(|(_, path)| path.into_owned())
    };
    let of_the_referring = referring.as_ref().map(|url| match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    });
    let candidates = [
        back_in(uri.query().unwrap_or_default()),
        referring.as_ref().and_then(|url| back_in(url.query()?)),
        of_the_referring,
    ];
    candidates.into_iter().flatten().find(|path| is_page(path))
}

/// Whether a path is one within the shop, and not a function's.
fn is_page(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && !path.starts_with(FUNCTIONS)
        && path.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The first of our languages that a request names.
pub fn named(headers: &HeaderMap) -> Option<Language> {
    let tags = text(headers, ACCEPT_LANGUAGE)
        .split(',')
        .filter_map(|item| item.trim().get(..2));
    tags.filter_map(|tag| tag.to_ascii_lowercase().parse().ok())
        .next()
}

fn text(headers: &HeaderMap, name: axum::http::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn request(uri: &str, referer: &str) -> Request {
        Request::builder()
            .uri(uri)
            .header(REFERER, referer)
            .body(axum::body::Body::empty())
            .unwrap()
    }

    #[test]
    fn the_page_of_a_form_is_found_even_when_it_was_itself_an_answer() {
        for (uri, referer, page) in [
            (
                "/_fn/cart/add",
                "http://shop.example/ar/p/cup?x=1",
                Some("/ar/p/cup?x=1"),
            ),
            (
                "/_fn/cart/add?back=%2Far%2Fcart",
                "http://shop.example/_fn/cart/add",
                Some("/ar/cart"),
            ),
            (
                "/_fn/cart/add",
                "http://shop.example/_fn/cart/set?back=%2Far%2Fcart",
                Some("/ar/cart"),
            ),
            (
                "/_fn/cart/add?back=%2F%2Fevil.example",
                "http://shop.example/_fn/cart/add",
                None,
            ),
            ("/_fn/cart/add?back=/%5Cevil.example", "", None),
            ("/_fn/cart/add?back=/a%0D%0Ab", "", None),
            ("/_fn/cart/add", "not an address", None),
        ] {
            let request = request(uri, referer);
            assert_eq!(
                page_of(request.uri(), request.headers()).as_deref(),
                page,
                "{uri} {referer}"
            );
        }
    }

    #[test]
    fn only_functions_speak_the_language_of_the_page_before() {
        let english = "http://shop.example/en/cart";
        assert_eq!(
            Reader::of(&request("/_fn/cart/set", english)).page_language,
            Some(Language::English)
        );
        assert_eq!(Reader::of(&request("/console", english)).page_language, None);
        let asked = Reader::of(&request(
            "/_fn/accounts/sign_in",
            "http://shop.example/console/sign-in?lang=en",
        ));
        assert_eq!(
            (asked.page_language, asked.asked),
            (None, Some(Language::English))
        );
        assert_eq!(
            Reader::of(&request("/ar", english)).page_language,
            Some(Language::Arabic)
        );
    }

    #[test]
    fn the_page_says_its_language_and_the_browser_what_it_prefers() {
        assert_eq!(language_of("/en/p/cup"), Some(Language::English));
        assert_eq!(language_of("/console"), None);
        for (accepted, language) in [
            ("en-GB,en;q=0.9,ar;q=0.8", Some(Language::English)),
            ("ar-SA,en;q=0.5", Some(Language::Arabic)),
            ("fr-FR, EN;q=0.5", Some(Language::English)),
            ("", None),
            ("é", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_str(accepted).unwrap());
            assert_eq!(named(&headers), language, "{accepted}");
        }
    }
}

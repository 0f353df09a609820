//! Who will read the answer: in which language, and whether as a page or as data.

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, REFERER};
use domain::basics::Language;
use url::Url;

/// The reader of an answer.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The language of the page it is about, if its address says one.
    pub page_language: Option<Language>,
    /// The language a link asked for (`?lang=`), where the address has none: before signing in.
    pub asked: Option<Language>,
    /// The language the browser prefers.
    pub preferred: Language,
    /// Whether a document is wanted, and not data for a program.
    pub wants_page: bool,
}

impl Reader {
    /// The reader of a request's answer.
    pub fn of(request: &Request) -> Self {
        let headers = request.headers();
        let wants_page = text(headers, ACCEPT).contains("text/html");
        Self {
            page_language: language_of(request.uri().path()).or_else(|| language_of(&referring_path(headers))),
            asked: asked(request.uri().query().unwrap_or_default()),
            preferred: preferred(text(headers, ACCEPT_LANGUAGE)),
            wants_page,
        }
    }

    /// The language to speak before anything is known of the person and the shop.
    pub fn language(&self) -> Language {
        self.page_language.or(self.asked).unwrap_or(self.preferred)
    }
}

/// The language a path begins with.
pub fn language_of(path: &str) -> Option<Language> {
    path.trim_start_matches('/').split('/').next().and_then(|segment| segment.parse().ok())
}

/// The language a query asks for.
fn asked(query: &str) -> Option<Language> {
    let (_, code) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang")?;
    code.parse().ok()
}

/// The path and query of the page a request was sent from; empty when it does not say.
pub fn referring_path(headers: &HeaderMap) -> String {
    let Ok(url) = Url::parse(text(headers, REFERER)) else { return String::new() };
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

/// The first of our languages that the browser names; Arabic when it names none.
fn preferred(accepted: &str) -> Language {
    let tags = accepted.split(',').filter_map(|item| item.trim().get(..2));
    tags.filter_map(|tag| tag.to_ascii_lowercase().parse().ok()).next().unwrap_or_default()
}

fn text(headers: &HeaderMap, name: axum::http::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_its_language_and_the_browser_what_it_prefers() {
        assert_eq!(language_of("/en/p/cup"), Some(Language::English));
        assert_eq!(language_of("/console"), None);
        for (accepted, language) in [
            ("en-GB,en;q=0.9,ar;q=0.8", Language::English),
            ("ar-SA,en;q=0.5", Language::Arabic),
            ("fr-FR, EN;q=0.5", Language::English),
            ("", Language::Arabic),
            ("é", Language::Arabic),
        ] {
            assert_eq!(preferred(accepted), language, "{accepted}");
        }
    }
}

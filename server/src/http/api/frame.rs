//! What surrounds every answer of the API: which language it is in, whether JSON is wanted at all, whether there is a
//! shop, and the words of whatever went wrong further in.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::basics::Language;

use super::failed::{Failed, spoken};
use super::{Complaint, query};
use crate::http::Site;
use crate::http::reader::{self, Reader};

/// What an answer depends on besides its address.
const VARIES_BY: &str = "accept, accept-language, authorization";
/// Prices change by the second: an answer may be kept, but has to be asked for with its tag.
const ASK_AGAIN: &str = "private, no-cache";

/// The language of the answer, put into the request for everybody further in.
#[derive(Debug, Clone, Copy)]
pub struct Spoken(pub Language);

/// Sees a request of a program through.
pub async fn frame(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let mut reader = Reader::of(&request);
    let wanted = wanted(&request);
    let response = match language(&site, wanted).await {
        Ok(language) => {
            reader.page_language = Some(language);
            request.extensions_mut().insert(Spoken(language));
            next.run(request).await
        }
        Err(failed) => failed.into_response(),
    };
    let mut response = spoken(response, &site, &reader);
    let headers = response.headers_mut();
    headers
        .entry(CONTENT_LANGUAGE)
        .or_insert(HeaderValue::from_static(reader.language().code()));
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(ASK_AGAIN));
    headers.append(VARY, HeaderValue::from_static(VARIES_BY));
    response
}

/// The language a request names, if it names one, unless what it wants can't be had.
fn wanted(request: &Request) -> Result<Option<Language>, Complaint> {
    if !takes_json(request.headers()) {
        return Err(Complaint::NotAcceptable);
    }
    let asked = query::language(request.uri())?;
    Ok(asked.or_else(|| reader::named(request.headers())))
}

/// The language of the answer: one that the shop is offered in.
async fn language(site: &Site, wanted: Result<Option<Language>, Complaint>) -> Result<Language, Failed> {
    if !site.is_set_up().await? {
        return Err(Complaint::NotOpen.into());
    }
    let shop = site.ops().shop().await?;
    Ok(wanted?
        .filter(|_| shop.both_languages)
        .unwrap_or(shop.default_language))
}

/// Whether JSON is among what is wanted (RFC 9110, §12.5.1).
fn takes_json(headers: &HeaderMap) -> bool {
    let mut wanted = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .peekable();
    if wanted.peek().is_none() {
        return true;
    }
    wanted.any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let media = parts.next().unwrap_or_default().to_ascii_lowercase();
        let is_refused = parts.any(|part| {
            let value = part.strip_prefix("q=").unwrap_or("1");
            value.chars().all(|c| matches!(c, '0' | '.'))
        });
        let is_json = matches!(
            media.as_str(),
            "*/*" | "application/*" | "application/json" | "application/problem+json"
        );
        is_json && !is_refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_sent_to_whoever_takes_it() {
        for (accept, takes) in [
            ("", true),
            ("*/*", true),
            ("application/json", true),
            ("text/html, application/json;q=0.5", true),
            ("Application/*;q=0.1", true),
            ("text/html", false),
            ("application/json;q=0", false),
            ("application/json; q=0.0, text/csv", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT, HeaderValue::from_static(accept));
            assert_eq!(takes_json(&headers), takes, "{accept}");
        }
        assert!(takes_json(&HeaderMap::new()));
    }
}

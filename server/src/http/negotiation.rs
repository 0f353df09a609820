//! What a browser says of the answers it takes: packed how, and not again when it has them.

use axum::http::{HeaderMap, HeaderName};

/// Whether `Accept-Encoding` allows the encoding (RFC 9110, section 12.5.3). Its own word counts before `*`.
pub fn accepts(accepted: &str, encoding: &str) -> bool {
    let allowance = |wanted: &str| {
        accepted.split(',').find_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(wanted));
            named.then(|| !parts.any(is_zero_quality))
        })
    };
    allowance(encoding).or_else(|| allowance("*")).unwrap_or(false)
}

/// `q=0`, `q=0.0` and so on mean "not this one".
fn is_zero_quality(parameter: &str) -> bool {
    let value = parameter
        .split_once('=')
        .filter(|(name, _)| name.trim().eq_ignore_ascii_case("q"));
    value.is_some_and(|(_, value)| value.trim().chars().all(|c| matches!(c, '0' | '.')))
}

/// Whether `If-None-Match` names the tag. A cache on the way may have weakened it; for reading that is as good.
pub fn has_tag(known: &str, etag: &str) -> bool {
    known
        .split(',')
        .map(str::trim)
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

/// A header may come in several lines, which mean the same as one with commas.
pub fn joined(headers: &HeaderMap, name: &HeaderName) -> String {
    let lines = headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok());
    lines.collect::<Vec<_>>().join(",")
}

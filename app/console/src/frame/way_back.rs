//! Addresses of the console: where a form sends the person afterwards, and what an address asks for.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The morning screen.
pub const HOME: &str = "/console";
/// Where guests are sent.
pub const SIGN_IN: &str = "/console/sign-in";

/// `path` when it leads to a page of the console, the morning screen otherwise. What comes with a form or an address
/// is never trusted to lead out of the house.
#[cfg(any(feature = "ssr", test))]
pub fn inside(path: &str) -> &str {
    let rest = path.strip_prefix(HOME);
    match rest {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?']) => path,
        _ => HOME,
    }
}

/// `text` as the value of a parameter of an address.
pub fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            written.push('%');
            for half in [byte >> 4, byte & 15] {
                written.extend(char::from_digit(u32::from(half), 16));
            }
        }
    }
    written
}

/// The parameter `name` of the page's address; empty when it has none.
pub fn text_param(name: &'static str) -> Signal<String> {
    let query = use_query_map();
    Memo::new(move |_| query.read().get(name).unwrap_or_default()).into()
}

/// The part `name` of the page's address.
pub fn path_param(name: &'static str) -> Signal<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default()).into()
}

/// The language the person who asks reads: that of read models and of dates in them.
#[cfg(feature = "ssr")]
pub fn reader(actor: &operations::Actor) -> domain::basics::Language {
    match &actor.kind {
        operations::ActorKind::Staff { language, .. } => *language,
        _ => bridge::page_language(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_out_of_the_console() {
        for (path, leads_to) in [
            ("/console", "/console"),
            ("/console/orders?q=5", "/console/orders?q=5"),
            ("/console?done=saved", "/console?done=saved"),
            ("/consolation", "/console"),
            ("https://evil.example/console", "/console"),
            ("//evil.example", "/console"),
            ("/ar/cart", "/console"),
            ("", "/console"),
        ] {
            assert_eq!(inside(path), leads_to, "{path}");
        }
    }

    #[test]
    fn parameters_are_encoded_byte_by_byte() {
        assert_eq!(encoded("DS-10 & ق"), "DS-10%20%26%20%d9%82");
    }
}

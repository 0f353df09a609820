//! The shop's own address: what stands before the path in an address that is told to others.

use leptos::prelude::*;

/// The address people open the shop at, `https://shop.example`; what the server puts into the context of every page.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct Origin(pub std::sync::Arc<str>);

/// `path` of this shop as others may open it. The server knows the address that was configured; a browser where it is.
pub fn absolute(path: &str) -> String {
    domain::basics::ascii_uri(&format!("{}{path}", origin()))
}

#[cfg(feature = "ssr")]
fn origin() -> String {
    use_context::<Origin>()
        .map(|origin| origin.0.to_string())
        .unwrap_or_default()
}

#[cfg(not(feature = "ssr"))]
fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

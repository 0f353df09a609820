//! Which requests are answered alike.

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::http::header::HOST;
use bridge::FormPost;

use crate::http::Site;
use crate::http::reader::{cookies, region};

/// Longer addresses are not kept: nobody links to them.
const ADDRESS_BYTES_MAX: usize = 512;

/// What pages know in their addresses, by their route behind the language. Whatever else stands there (a campaign's
/// mark, say) is carried on by the page's own links, so such a page is not kept. Neither is a search for words: those
/// that find nothing are counted.
const KNOWN: [(&str, &[&str]); 7] = [
    ("", &[]),
    ("/c/{slug}", &["option", "price", "stock", "sort", "after"]),
    (
        "/k/{slug}",
        &["category", "option", "price", "stock", "sort", "after"],
    ),
    (
        "/search",
        &["category", "option", "price", "stock", "sort", "after"],
    ),
    ("/p/{slug}", &["variant"]),
    ("/delivery", &["next"]),
    ("/policies/returns", &["version"]),
];

/// A page's address as it was asked for, host and all: its links and tags name it. And the region whose fees and days
/// its visitor wants to see.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(String);

impl Key {
    /// Where the answer to a request would stand, if it was kept: asked before anything is known of its route.
    pub fn looked_for(site: &Site, request: &Request) -> Option<Self> {
        let is_look = *request.method() == Method::GET || *request.method() == Method::HEAD;
        // Whatever another cookie says, it makes the page somebody's own.
        let is_own = cookies(request.headers()).any(|cookie| cookie.name() != bridge::region::COOKIE);
        if !is_look || is_own {
            return None;
        }
        let host = match site.public_url() {
            Some(_) => "",
            // As it was written: the page names what can be read of it.
            None => request
                .headers()
                .get(HOST)
                .and_then(|host| host.to_str().ok())
                .unwrap_or_default(),
        };
        let address = request.uri().path_and_query()?.as_str();
        let region = region(request.headers()).unwrap_or_default();
        // None of them can hold an end of a line, so no two requests run together into one key.
        let address = format!("{host}\n{address}\n{region}");
        (address.len() <= ADDRESS_BYTES_MAX).then_some(Self(address))
    }

    /// The key of a request that everybody with no cookie but a region's gets the same answer to.
    pub fn of(site: &Site, request: &Request) -> Option<Self> {
        if request.extensions().get::<FormPost>().is_some() {
            return None;
        }
        let matched = request.extensions().get::<MatchedPath>()?.as_str();
        let route = matched
            .strip_prefix("/ar")
            .or_else(|| matched.strip_prefix("/en"))?;
        let (_, known) = KNOWN.iter().find(|(kept, _)| *kept == route)?;
        let query = request.uri().query().unwrap_or_default();
        let mut named = url::form_urlencoded::parse(query.as_bytes());
        if !named.all(|(name, _)| known.contains(&name.as_ref())) {
            return None;
        }
        Self::looked_for(site, request)
    }

    /// The memory it takes.
    pub const fn bytes(&self) -> usize {
        self.0.len()
    }

    #[cfg(test)]
    pub(super) fn named(name: &str) -> Self {
        Self(name.to_owned())
    }
}

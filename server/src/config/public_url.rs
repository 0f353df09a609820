//! The address people open the shop at.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use url::Url;

/// An origin: scheme, host and port, nothing after them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl(Url);

/// The text is not such an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPublicUrl;

impl fmt::Display for NotAPublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must be http://HOST or https://HOST, perhaps with a port, and nothing after it")
    }
}

impl std::error::Error for NotAPublicUrl {}

impl PublicUrl {
    /// Whether cookies must only travel encrypted.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// As browsers write it in `Origin`.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }
}

impl FromStr for PublicUrl {
    type Err = NotAPublicUrl;

    fn from_str(text: &str) -> Result<Self, NotAPublicUrl> {
        let url = Url::parse(text).map_err(|_| NotAPublicUrl)?;
        let is_plain = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if matches!(url.scheme(), "http" | "https") && url.has_host() && is_plain {
            Ok(Self(url))
        } else {
            Err(NotAPublicUrl)
        }
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = NotAPublicUrl;

    fn try_from(text: String) -> Result<Self, NotAPublicUrl> {
        text.parse()
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_origin_is_taken() {
        assert_eq!(
            "https://shop.example".parse::<PublicUrl>().unwrap().to_string(),
            "https://shop.example"
        );
        assert_eq!(
            "http://[::1]:3000/".parse::<PublicUrl>().unwrap().origin(),
            "http://[::1]:3000"
        );
        for bad in [
            "shop.example",
            "ftp://shop.example",
            "https://shop.example/ar",
            "https://me@shop.example",
            "https:",
            "",
        ] {
            assert_eq!(bad.parse::<PublicUrl>(), Err(NotAPublicUrl), "{bad}");
        }
    }
}

//! The product feed in Google's form (RSS 2.0 with the namespace `g`), one for each language of the shop.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::basics::Language;
use domain::settings::Shop;
use operations::Ops;
use operations::catalog::machines::read::{FeedPage, feed_page};

use super::stream::{Piece, sent};
use super::xml::Xml;
use super::{absolute, failed, feed_item, languages};
use crate::http::Site;

const NAMESPACE: &str = "http://base.google.com/ns/1.0";

/// `/feeds/google-{ar|en}.xml`
pub async fn feed(State(site): State<Site>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let shop = match site.ops().shop().await {
        Ok(shop) => shop,
        Err(error) => return failed(&error),
    };
    let is_named = |language: &Language| name == format!("google-{}.xml", language.code());
    let Some(language) = languages(&shop).into_iter().find(is_named) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let feed = Arc::new(Feed {
        ops: site.ops().clone(),
        shop,
        origin: site.address(&headers),
        language,
    });
    let mut answer = sent(String::new(), move |after| Arc::clone(&feed).piece(after)).await;
    // It is a document for programs, not a page to be found.
    answer
        .headers_mut()
        .insert("x-robots-tag", HeaderValue::from_static("noindex"));
    answer
}

struct Feed {
    ops: Ops,
    shop: Arc<Shop>,
    origin: Arc<str>,
    language: Language,
}

impl Feed {
    async fn piece(self: Arc<Self>, after: String) -> operations::Result<Piece<String>> {
        let FeedPage { items, next, terms } = feed_page(&self.ops, self.language, &after).await?;
        let mut xml = if after.is_empty() {
            self.head()
        } else {
            Xml::piece()
        };
        for item in &items {
            feed_item::write(&mut xml, (&self.origin, self.language), item, &terms);
        }
        if next.is_none() {
            xml.close("channel");
            xml.close("rss");
        }
        Ok((xml.into_bytes(), next))
    }

    fn head(&self) -> Xml {
        let name = self.shop.name.in_(self.language);
        let mut xml = Xml::document();
        xml.open("rss", &[("version", "2.0"), ("xmlns:g", NAMESPACE)]);
        xml.open("channel", &[]);
        xml.leaf("title", name);
        xml.leaf("link", &absolute(&self.origin, &app::paths::home(self.language)));
        xml.leaf("description", &wording::shop::description(self.language, name));
        xml
    }
}

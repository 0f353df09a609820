//! The site map: every page that search engines may list, with its languages and pictures. A shop of usual size has
//! one file; a larger one an index of several, because a file may hold 50,000 addresses.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::basics::{Day, Instant, Language, ProductId};
use operations::Ops;
use operations::catalog::machines::{listed_count, listed_products, listed_site, product_before};

use super::stream::{Piece, sent};
use super::xml::Xml;
use super::{absolute, failed, languages};
use crate::http::Site;

/// Products read at once.
const READ: i64 = 500;

const URLSET: &[(&str, &str)] = &[
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1"),
];

/// `/sitemap.xml`
pub async fn whole(State(site): State<Site>, headers: HeaderMap) -> Response {
    let (map, products) = match (Map::of(&site, &headers).await, listed_count(site.ops()).await) {
        (Ok(map), Ok(products)) => (map, products),
        (Err(error), _) | (_, Err(error)) => return failed(&error),
    };
    let in_a_file = site.limits().site_map_products_max;
    if products <= in_a_file {
        return map
            .send(Slice {
                from: From::Pages,
                left: in_a_file,
            })
            .await;
    }
    let mut xml = Xml::document();
    xml.open("sitemapindex", &URLSET[..1]);
    let parts = (products + in_a_file - 1) / in_a_file;
    let products = (1..=parts).map(|part| format!("/sitemaps/products-{part}.xml"));
    for path in std::iter::once("/sitemaps/pages.xml".to_owned()).chain(products) {
        xml.open("sitemap", &[]);
        xml.leaf("loc", &absolute(&map.origin, &path));
        xml.close("sitemap");
    }
    xml.close("sitemapindex");
    let bytes = xml.into_bytes();
    sent((), move |()| std::future::ready(Ok((bytes.clone(), None)))).await
}

/// `/sitemaps/pages.xml` and `/sitemaps/products-{n}.xml`
pub async fn part(State(site): State<Site>, Path(part): Path<String>, headers: HeaderMap) -> Response {
    let map = match Map::of(&site, &headers).await {
        Ok(map) => map,
        Err(error) => return failed(&error),
    };
    if part == "pages.xml" {
        return map
            .send(Slice {
                from: From::Pages,
                left: 0,
            })
            .await;
    }
    let number = part
        .strip_prefix("products-")
        .and_then(|rest| rest.strip_suffix(".xml"));
    let number = number.and_then(|number| number.parse::<i64>().ok());
    let Some(number) = number.filter(|number| (1..=100_000).contains(number)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let in_a_file = site.limits().site_map_products_max;
    match product_before(site.ops(), (number - 1) * in_a_file).await {
        // Behind the last product there is no part.
        Ok(None) if number > 1 => StatusCode::NOT_FOUND.into_response(),
        Ok(before) => {
            map.send(Slice {
                from: From::Products(before),
                left: in_a_file,
            })
            .await
        }
        Err(error) => failed(&error),
    }
}

/// Where a piece begins.
enum From {
    /// The pages beside the products, then the first products.
    Pages,
    /// The products after this one.
    Products(Option<ProductId>),
}

/// What is left of a file to be written.
struct Slice {
    from: From,
    left: i64,
}

struct Map {
    ops: Ops,
    origin: Arc<str>,
    languages: Vec<Language>,
    default: Language,
}

impl Map {
    async fn of(site: &Site, headers: &HeaderMap) -> operations::Result<Arc<Self>> {
        let shop = site.ops().shop().await?;
        Ok(Arc::new(Self {
            ops: site.ops().clone(),
            origin: site.address(headers),
            languages: languages(&shop),
            default: shop.default_language,
        }))
    }

    async fn send(self: Arc<Self>, all: Slice) -> Response {
        sent((true, all), move |(is_first, slice)| {
            Arc::clone(&self).piece(is_first, slice)
        })
        .await
    }

    async fn piece(
        self: Arc<Self>,
        is_first: bool,
        slice: Slice,
    ) -> operations::Result<Piece<(bool, Slice)>> {
        let mut xml = if is_first { Xml::document() } else { Xml::piece() };
        if is_first {
            xml.open("urlset", URLSET);
        }
        let after = match slice.from {
            From::Pages => {
                self.write_pages(&mut xml).await?;
                None
            }
            From::Products(after) => after,
        };
        let limit = slice.left.min(READ);
        let products = if limit > 0 {
            listed_products(&self.ops, after, limit).await?
        } else {
            Vec::new()
        };
        for product in &products {
            let path = |language| app::paths::product(language, &product.slug);
            self.write_page(&mut xml, path, Some(product.changed_at), &product.pictures);
        }
        let read = i64::try_from(products.len()).map_err(operations::Error::broken)?;
        let last = products.last().filter(|_| read == limit && slice.left > limit);
        let next = last.map(|last| {
            let from = From::Products(Some(last.id));
            (
                false,
                Slice {
                    from,
                    left: slice.left - limit,
                },
            )
        });
        if next.is_none() {
            xml.close("urlset");
        }
        Ok((xml.into_bytes(), next))
    }

    async fn write_pages(&self, xml: &mut Xml) -> operations::Result<()> {
        let site = listed_site(&self.ops).await?;
        self.write_page(xml, app::paths::home, site.changed_at, &[]);
        for (slug, changed_at) in &site.categories {
            let path = |language| app::paths::category(language, slug);
            self.write_page(xml, path, Some(*changed_at), &[]);
        }
        for (slug, changed_at) in &site.collections {
            let path = |language| app::paths::collection(language, slug);
            self.write_page(xml, path, Some(*changed_at), &[]);
        }
        self.write_page(xml, app::paths::return_policy, None, &[]);
        Ok(())
    }

    /// A page in every language, each naming all of them.
    fn write_page(
        &self,
        xml: &mut Xml,
        path: impl Fn(Language) -> String,
        changed_at: Option<Instant>,
        pictures: &[String],
    ) {
        let address = |language: Language| absolute(&self.origin, &path(language));
        for language in &self.languages {
            xml.open("url", &[]);
            xml.leaf("loc", &address(*language));
            if let Some(changed_at) = changed_at {
                xml.leaf("lastmod", &w3c(changed_at));
            }
            if self.languages.len() > 1 {
                let others = self.languages.iter().map(|other| (other.code(), *other));
                for (code, other) in others.chain([("x-default", self.default)]) {
                    let href = address(other);
                    let link = [("rel", "alternate"), ("hreflang", code), ("href", href.as_str())];
                    xml.empty("xhtml:link", &link);
                }
            }
            for key in pictures {
                xml.open("image:image", &[]);
                xml.leaf("image:loc", &absolute(&self.origin, &format!("/media/{key}")));
                xml.close("image:image");
            }
            xml.close("url");
        }
    }
}

/// A moment as the W3C writes it: `2026-11-22T09:00:00Z`.
fn w3c(at: Instant) -> String {
    const DAY_MS: i64 = 86_400_000;

    let days = i32::try_from(at.0.div_euclid(DAY_MS)).unwrap_or_default();
    let seconds = at.0.rem_euclid(DAY_MS) / 1_000;
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!(
        "{}T{hour:02}:{minute:02}:{second:02}Z",
        Day::from_epoch_days(days)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_universal_time() {
        assert_eq!(w3c(Instant(1_795_338_001_999)), "2026-11-22T09:00:01Z");
        assert_eq!(w3c(Instant(0)), "1970-01-01T00:00:00Z");
    }
}

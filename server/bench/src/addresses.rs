//! What to ask for: addresses of the shop that is measured, from what it tells search engines.

use std::net::SocketAddr;

use anyhow::{Result, ensure};

use crate::load::Connection;

/// Words of the demo's goods, as people search for them.
const WORDS: [&str; 24] = [
    "cup", "mug", "lamp", "coffee", "plate", "rug", "towel", "bowl", "jug", "tray", "candle", "basket",
    "clay", "blue", "wool", "brass", "cardamom", "throw", "dallah", "vase", "linen", "sand", "olive", "co",
];

/// What is asked for.
pub struct Addresses {
    /// Every product's page, in both languages, in an order without a pattern.
    pub products: Vec<String>,
    /// Lists with facets, no two alike.
    pub listings: Vec<String>,
    /// Searches.
    pub searches: Vec<String>,
    /// A list that everybody opens.
    pub listing: String,
}

impl Addresses {
    /// Reads them from the shop's site map.
    pub async fn of(shop: SocketAddr, search: &str) -> Result<Self> {
        let mut connection = Connection::open(shop).await?.unpacked();
        let map = text(&mut connection, "/sitemap.xml").await?;
        let mut pages = locations(&map);
        // A large shop's is an index of several.
        if map.contains("<sitemapindex") {
            let parts = std::mem::take(&mut pages);
            for part in parts {
                pages.extend(locations(&text(&mut connection, &part).await?));
            }
        }
        let (mut products, mut categories) = (Vec::new(), Vec::new());
        for path in pages {
            if path.contains("/p/") {
                products.push(path);
            } else if path.starts_with("/en/c/") {
                categories.push(path);
            }
        }
        ensure!(
            !products.is_empty() && !categories.is_empty(),
            "the site map names no products"
        );
        // The same each time, and not in the order in which the database has them.
        products.sort_by_key(|path| mixed(path));
        products.dedup();
        Ok(Self {
            products,
            listings: listings(&categories),
            searches: WORDS.iter().map(|word| search.replace("{}", word)).collect(),
            listing: categories.swap_remove(0),
        })
    }
}

/// Every category narrowed and ordered in every way.
fn listings(categories: &[String]) -> Vec<String> {
    let orders = ["", "&sort=newest", "&sort=price", "&sort=price-down"];
    let mut all = Vec::new();
    for low in (0..200).step_by(5) {
        for high in (low + 20..400).step_by(35) {
            for (category, order) in categories.iter().flat_map(|c| orders.map(|order| (c, order))) {
                all.push(format!("{category}?price={low}-{high}{order}"));
            }
        }
    }
    all.sort_by_key(|path| mixed(path));
    all
}

async fn text(connection: &mut Connection, path: &str) -> Result<String> {
    let answer = connection.get(path).await?;
    ensure!(answer.status() == 200, "{path} answered {}", answer.status());
    Ok(String::from_utf8(answer.into_body().to_vec())?)
}

/// The paths in `<loc>`.
fn locations(xml: &str) -> Vec<String> {
    let places = xml.split("<loc>").skip(1);
    let addresses = places.filter_map(|rest| rest.split("</loc>").next());
    let path = |address: &str| {
        let (_, rest) = address.split_once("://")?;
        rest.find('/').map(|at| rest[at..].replace("&amp;", "&"))
    };
    addresses.filter_map(path).collect()
}

/// A number that looks like chance (FNV-1a).
fn mixed(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_from_a_site_map() {
        let xml = "<url><loc>http://127.0.0.1:1/en/p/a</loc></url><url><loc>http://x/ar</loc></url>";
        assert_eq!(locations(xml), ["/en/p/a", "/ar"]);
    }

    #[test]
    fn no_list_is_asked_for_twice() {
        let all = listings(&["/en/c/a".to_owned(), "/en/c/b".to_owned()]);
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(all.len() > 1_000);
    }
}

//! Cards of products: the home page, a category and a search.

use domain::basics::{CategoryId, Language, ProductId};
use domain::catalog::read::{HomePage, ListingPage, Picture, ProductCard};
use domain::inventory::Availability;
use domain::settings::Shop;

use super::promises::promises;
use super::{optional_money, picture_url};
use crate::basics::search_key;
use crate::db::{Record, Tx};
use crate::{Ops, Result, args};

/// Cards on a listing's page.
const CARDS: i64 = 24;

/// The home page.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn home_page(ops: &Ops, language: Language) -> Result<HomePage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let newest = cards(
            tx,
            &shop,
            language,
            &CardQuery {
                limit: 8,
                ..CardQuery::default()
            },
        )
        .await?;
        let lowered = CardQuery {
            lowered_only: true,
            limit: 4,
            ..CardQuery::default()
        };
        let lowered = cards(tx, &shop, language, &lowered).await?;
        Ok(HomePage {
            newest: newest.into_iter().map(|(_, card)| card).collect(),
            lowered: lowered.into_iter().map(|(_, card)| card).collect(),
            promises: promises(tx, &shop, language).await?,
        })
    })
    .await
}

/// A category's goods, newest first, from after the key `after` (empty: from the newest).
///
/// # Errors
/// [`Error::Missing`] when there is no such category.
pub async fn category_page(ops: &Ops, language: Language, slug: &str, after: &str) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT id, name_ar, name_en FROM catalog_categories WHERE slug = $1",
                args![slug],
            )
            .await?;
        let category: CategoryId = row.parse(0)?;
        let query = CardQuery {
            category: Some(category),
            after,
            limit: CARDS + 1,
            ..CardQuery::default()
        };
        let found = cards(tx, &shop, language, &query).await?;
        Ok(listing(row.translated(1)?.in_(language).to_owned(), found))
    })
    .await
}

/// The goods that `words` are found in, newest first: without words everything, but nothing when what was typed
/// has no letter to look for.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn search_page(ops: &Ops, language: Language, words: &str, after: &str) -> Result<ListingPage> {
    let shop = ops.shop().await?;
    let key = search_key(words);
    let title: String = words
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(80)
        .collect();
    if key.is_empty() && !words.trim().is_empty() {
        return Ok(ListingPage {
            title,
            products: Vec::new(),
            next: None,
        });
    }
    let like = key.like();
    ops.read(async |tx| {
        let query = CardQuery {
            like: &like,
            after,
            limit: CARDS + 1,
            ..CardQuery::default()
        };
        Ok(listing(title.clone(), cards(tx, &shop, language, &query).await?))
    })
    .await
}

fn listing(title: String, mut found: Vec<(ProductId, ProductCard)>) -> ListingPage {
    let page = usize::try_from(CARDS).unwrap_or(usize::MAX);
    let next = (found.len() > page).then(|| found[page - 1].0.to_string());
    found.truncate(page);
    ListingPage {
        title,
        products: found.into_iter().map(|(_, card)| card).collect(),
        next,
    }
}

struct CardQuery<'a> {
    category: Option<CategoryId>,
    like: &'a str,
    after: &'a str,
    lowered_only: bool,
    limit: i64,
}

impl Default for CardQuery<'_> {
    fn default() -> Self {
        Self {
            category: None,
            like: "%",
            after: "",
            lowered_only: false,
            limit: CARDS,
        }
    }
}

async fn cards(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    query: &CardQuery<'_>,
) -> Result<Vec<(ProductId, ProductCard)>> {
    let rows = tx
        .rows(
            include_str!("../cards.sql"),
            args![
                query.category.map(|id| id.to_string()).unwrap_or_default(),
                query.like,
                query.after,
                query.lowered_only,
                query.limit,
            ],
        )
        .await?;
    let card_of = |row: &Record| -> Result<(ProductId, ProductCard)> {
        let title = row.translated(2)?.in_(language).to_owned();
        let (price, dearest) = (row.money(4, shop.currency)?, row.money(5, shop.currency)?);
        Ok((
            row.parse(0)?,
            ProductCard {
                slug: row.get(1)?,
                picture: Picture::new(picture_url(row.get(8)?), title.clone()),
                title,
                price,
                from: dearest != price,
                compare_at: optional_money(row, 6, shop)?,
                availability: Availability::of(row.get(7)?),
            },
        ))
    };
    rows.iter().map(card_of).collect()
}

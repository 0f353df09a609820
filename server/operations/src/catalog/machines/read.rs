//! The product feed: every variant that can be offered, with price and availability as its page tells them.

use std::collections::HashMap;

use domain::basics::{Instant, Language, Money, ProductId, VariantId};
use domain::carriers::read::OfferTerms;
use domain::catalog::read::Fact;
use domain::inventory::Availability;
use domain::settings::Shop;

use crate::basics::plain_summary;
use crate::catalog::read::picture_url;
use crate::catalog::steps::price_tag;
use crate::catalog::types::said_of_variants;
use crate::db::{Record, Tx};
use crate::{Error, Ops, Result, args, carriers};

/// Variants read at once.
const ITEMS: i64 = 500;
/// The longest description, in characters.
const DESCRIPTION_MAX: usize = 4_900;

/// A variant as it is offered to others, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// The variant.
    pub variant: VariantId,
    /// Its product, which all its variants share.
    pub product: ProductId,
    /// `/p/{slug}`.
    pub slug: String,
    /// The product's title.
    pub title: String,
    /// The product's description, without markup; empty when nobody wrote one.
    pub description: String,
    /// Who makes it; may be empty.
    pub vendor: String,
    /// The category's name; may be empty.
    pub category: String,
    /// Its SKU; may be empty.
    pub sku: String,
    /// Its barcode; may be empty.
    pub barcode: String,
    /// Packed weight; 0 when nobody weighed it.
    pub weight_grams: i64,
    /// What a unit costs, VAT included.
    pub price: Money,
    /// The former price.
    pub compare_at: Option<Money>,
    /// Whether it can be bought.
    pub availability: Availability,
    /// The path of its picture, or of its product's.
    pub picture: String,
    /// What is chosen: (option, value).
    pub choices: Vec<(String, String)>,
    /// What is said of its product by the attributes of its type.
    pub facts: Vec<Fact>,
}

/// The items after a key, and the key of those after them; and what comes with every offer.
#[derive(Debug, Clone)]
pub struct FeedPage {
    /// The items.
    pub items: Vec<FeedItem>,
    /// None on the last page.
    pub next: Option<String>,
    /// Delivery and returns.
    pub terms: OfferTerms,
}

/// A page of the feed, from after the key `after` (empty: from the beginning), read at one instant.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn feed_page(ops: &Ops, language: Language, after: &str) -> Result<FeedPage> {
    let shop = ops.shop().await?;
    let conditions = carriers::read::conditions(ops).await?;
    ops.read(async |tx| {
        let now = tx.now();
        let rows = tx
            .rows(include_str!("items.sql"), args![after, ITEMS, now])
            .await?;
        let is_full = i64::try_from(rows.len()).map_err(Error::broken)? == ITEMS;
        let items = rows.iter().map(|row| item(row, (&shop, now), language));
        let mut items = items.collect::<Result<Vec<_>>>()?;
        add_facts(tx, &mut items, language).await?;
        Ok(FeedPage {
            next: items
                .last()
                .filter(|_| is_full)
                .map(|last| last.variant.to_string()),
            items,
            terms: conditions.terms(&shop),
        })
    })
    .await
}

/// Adds what is said of the products of `items`, which come in the order of their variants.
async fn add_facts(tx: &mut Tx<'_>, items: &mut [FeedItem], language: Language) -> Result<()> {
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return Ok(());
    };
    let (first, last) = (first.variant.to_string(), last.variant.to_string());
    let mut facts: HashMap<ProductId, Vec<Fact>> = HashMap::new();
    for said in said_of_variants(tx, (&first, &last)).await? {
        facts.entry(said.product).or_default().push(said.fact(language));
    }
    for item in items {
        item.facts = facts.get(&item.product).cloned().unwrap_or_default();
    }
    Ok(())
}

fn item(row: &Record, (shop, now): (&Shop, Instant), language: Language) -> Result<FeedItem> {
    let mut choices = Vec::new();
    for option in 0..3 {
        let (name, value) = (row.translated(21 + option * 4)?, row.translated(23 + option * 4)?);
        if !value.is_empty() {
            choices.push((name.in_(language).to_owned(), value.in_(language).to_owned()));
        }
    }
    let (price, former) = price_tag(row, 14)?.at(now);
    Ok(FeedItem {
        product: row.parse(0)?,
        slug: row.get(1)?,
        title: row.translated(2)?.in_(language).to_owned(),
        description: plain_summary(row.translated(4)?.in_(language), DESCRIPTION_MAX),
        vendor: row.translated(6)?.in_(language).to_owned(),
        category: row.translated(8)?.in_(language).to_owned(),
        variant: row.parse(10)?,
        sku: row.get(11)?,
        barcode: row.get(12)?,
        weight_grams: row.get(13)?,
        price: Money::new(price, shop.currency),
        compare_at: former.map(|minor| Money::new(minor, shop.currency)),
        availability: Availability::of(row.get(19)?),
        picture: picture_url(row.get(20)?),
        choices,
        facts: Vec::new(),
    })
}

//! Cards of products: the home page's, and those that a list names.

use std::collections::BTreeSet;

use domain::basics::{Instant, Language, Money, ProductId, Translated};
use domain::catalog::read::{HomePage, Picture, ProductCard};
use domain::inventory::Availability;
use domain::settings::{Shop, Visitor};

use super::collections::tiles;
use super::frame::next_seen;
use super::promises::promises;
use super::{optional_money, picture_url};
use crate::carriers::read::conditions;
use crate::changes::{KeptEach, One, Topic};
use crate::db::{Arg, IntoArg, Record, Tx};
use crate::{Ops, Result, args};

/// Cards read by one statement.
pub(super) const CARDS_AT_ONCE: usize = 24;
/// Cards kept at most: about a kilobyte each.
const CARDS_MAX: usize = 5_000;

/// A product's card as it is kept from list to list, in both languages.
pub(crate) struct Card {
    slug: String,
    title: Translated,
    picture: String,
    blur: String,
    price: Money,
    from: bool,
    compare_at: Option<Money>,
    availability: Availability,
}

/// The cards of goods, by product.
pub(crate) struct Cards(KeptEach<ProductId, Card>);

impl Default for Cards {
    fn default() -> Self {
        Self(KeptEach::new(CARDS_MAX))
    }
}

/// The home page.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn home_page(ops: &Ops, visitor: impl Into<Visitor>) -> Result<HomePage> {
    let visitor = visitor.into();
    let language = visitor.language;
    let shop = ops.shop().await?;
    let conditions = conditions(ops).await?;
    let index = ops.ports().search.version();
    let (page, by_stock) = ops
        .read(async |tx| {
            tx.shows(Topic::Range);
            // Whatever becomes cheaper or dearer may come among the lowered or leave them.
            tx.shows(Topic::Prices);
            let changes = [next_sale(tx).await?, next_seen(tx).await?];
            for change in changes.into_iter().flatten() {
                tx.holds_until(change);
            }
            let (collections, by_stock) = tiles(tx, &shop, language).await?;
            let page = HomePage {
                newest: newest(tx, &shop, language, (false, 8)).await?,
                lowered: newest(tx, &shop, language, (true, 4)).await?,
                collections,
                promises: promises(tx, &shop, &conditions, &visitor)?,
                terms: Some(conditions.terms(&shop)),
            };
            Ok((page, by_stock))
        })
        .await?;
    // Which collections hold anything, and what stands first in them, depends on what can be bought: that moves the
    // index on.
    if let (true, Some(watch)) = (by_stock, ops.watch()) {
        watch.lists(index);
    }
    Ok(page)
}

/// When the next sale begins or ends by the clock, of whatever product.
pub(super) async fn next_sale(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    let row = tx
        .one(
            "SELECT (SELECT MIN(sale_from) FROM catalog_variants WHERE sale_from > $1),
                    (SELECT MIN(sale_until) FROM catalog_variants WHERE sale_until > $1)",
            args![tx.now()],
        )
        .await?;
    let changes: [Option<Instant>; 2] = [row.get(0)?, row.get(1)?];
    Ok(changes.into_iter().flatten().min())
}

/// The newest goods, at most `limit`; only those whose price is lowered, if so asked.
async fn newest(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    (lowered_only, limit): (bool, i64),
) -> Result<Vec<ProductCard>> {
    let rows = tx
        .rows(include_str!("../cards.sql"), args![lowered_only, limit, tx.now()])
        .await?;
    let mut cards = Vec::with_capacity(rows.len());
    for row in &rows {
        let one = card(row, shop)?;
        tx.shows(one.topic);
        if let Some(change) = one.until {
            tx.holds_until(change);
        }
        cards.push(one.thing.in_(language));
    }
    Ok(cards)
}

/// The cards of at most [`CARDS_AT_ONCE`] products, in their order; those that are not on sale are left out.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn cards(ops: &Ops, language: Language, products: &[ProductId]) -> Result<Vec<ProductCard>> {
    let mut wanted = products.get(..CARDS_AT_ONCE).unwrap_or(products).to_vec();
    let mut seen = BTreeSet::new();
    wanted.retain(|product| seen.insert(*product));
    let cards = ops.shared().cards.0.get(ops, &wanted, read).await?;
    Ok(cards.iter().flatten().map(|card| card.in_(language)).collect())
}

/// The cards of at most [`CARDS_AT_ONCE`] products, in no order.
async fn read(ops: Ops, products: Vec<ProductId>) -> Result<Vec<One<ProductId, Card>>> {
    let shop = ops.shop().await?;
    let mut args: Vec<Arg> = products.into_iter().map(IntoArg::into_arg).collect();
    args.resize_with(CARDS_AT_ONCE, || "".into_arg());
    let rows = ops
        .read(async |tx| {
            args.push(tx.now().into_arg());
            tx.rows(include_str!("../cards_of.sql"), args).await
        })
        .await?;
    rows.iter().map(|row| card(row, &shop)).collect()
}

fn card(row: &Record, shop: &Shop) -> Result<One<ProductId, Card>> {
    let product = row.parse(0)?;
    let (price, dearest) = (row.money(4, shop.currency)?, row.money(5, shop.currency)?);
    Ok(One {
        key: product,
        thing: Card {
            slug: row.get(1)?,
            title: row.translated(2)?,
            price,
            from: dearest != price,
            compare_at: optional_money(row, 6, shop)?,
            availability: Availability::of(row.get(7)?),
            picture: picture_url(row.get(8)?),
            blur: row.get::<Option<String>>(9)?.unwrap_or_default(),
        },
        topic: Topic::Product(product),
        until: row.get(10)?,
    })
}

impl Card {
    fn in_(&self, language: Language) -> ProductCard {
        let title = self.title.in_(language).to_owned();
        ProductCard {
            slug: self.slug.clone(),
            picture: Picture {
                blur: self.blur.clone(),
                ..Picture::new(self.picture.clone(), title.clone())
            },
            title,
            price: self.price,
            from: self.from,
            compare_at: self.compare_at,
            availability: self.availability,
        }
    }
}

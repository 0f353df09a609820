//! Cards of products: the home page's, and those that a list names.

use domain::basics::{Instant, Language, ProductId};
use domain::catalog::read::{HomePage, Picture, ProductCard};
use domain::inventory::Availability;
use domain::settings::{Shop, Visitor};

use super::collections::tiles;
use super::frame::next_seen;
use super::promises::promises;
use super::{optional_money, picture_url};
use crate::carriers::read::conditions;
use crate::changes::Topic;
use crate::db::{Arg, IntoArg, Record, Tx};
use crate::{Ops, Result, args};

/// Cards read by one statement.
const CARDS_AT_ONCE: usize = 24;

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
    rows.iter()
        .map(|row| Ok(card(tx, row, (shop, language))?.1))
        .collect()
}

/// The cards of at most [`CARDS_AT_ONCE`] products, in their order; those that are not on sale are left out.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub async fn cards(ops: &Ops, language: Language, products: &[ProductId]) -> Result<Vec<ProductCard>> {
    let shop = ops.shop().await?;
    let wanted = products.get(..CARDS_AT_ONCE).unwrap_or(products);
    ops.read(async |tx| cards_of(tx, &shop, language, wanted).await)
        .await
}

/// The cards of these products, in this order; those that are not on sale any more are left out.
pub(in crate::catalog) async fn cards_of(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    products: &[ProductId],
) -> Result<Vec<ProductCard>> {
    let mut cards: Vec<ProductCard> = Vec::with_capacity(products.len());
    for some in products.chunks(CARDS_AT_ONCE) {
        let mut args: Vec<Arg> = some.iter().map(|id| id.into_arg()).collect();
        args.resize_with(CARDS_AT_ONCE, || "".into_arg());
        args.push(tx.now().into_arg());
        let rows = tx.rows(include_str!("../cards_of.sql"), args).await?;
        let mut found = rows
            .iter()
            .map(|row| card(tx, row, (shop, language)))
            .collect::<Result<Vec<_>>>()?;
        found.sort_by_key(|(id, _)| some.iter().position(|wanted| wanted == id));
        cards.extend(found.into_iter().map(|(_, card)| card));
    }
    Ok(cards)
}

fn card(tx: &Tx<'_>, row: &Record, (shop, language): (&Shop, Language)) -> Result<(ProductId, ProductCard)> {
    let product = row.parse(0)?;
    tx.shows(Topic::Product(product));
    if let Some(change) = row.get::<Option<Instant>>(10)? {
        tx.holds_until(change);
    }
    let title = row.translated(2)?.in_(language).to_owned();
    let (price, dearest) = (row.money(4, shop.currency)?, row.money(5, shop.currency)?);
    Ok((
        product,
        ProductCard {
            slug: row.get(1)?,
            picture: Picture {
                blur: row.get::<Option<String>>(9)?.unwrap_or_default(),
                ..Picture::new(picture_url(row.get(8)?), title.clone())
            },
            title,
            price,
            from: dearest != price,
            compare_at: optional_money(row, 6, shop)?,
            availability: Availability::of(row.get(7)?),
        },
    ))
}

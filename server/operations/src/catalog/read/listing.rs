//! Cards of products: the home page's, and those that a list names.

use domain::basics::{Language, ProductId};
use domain::catalog::read::{HomePage, Picture, ProductCard};
use domain::inventory::Availability;
use domain::settings::Shop;

use super::promises::promises;
use super::{optional_money, picture_url};
use crate::db::{Arg, IntoArg, Record, Tx};
use crate::{Ops, Result, args};

/// Cards read by one statement.
const CARDS_AT_ONCE: usize = 24;

/// The home page.
///
/// # Errors
/// [`Error::Missing`] when the shop is not set up yet.
pub async fn home_page(ops: &Ops, language: Language) -> Result<HomePage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        Ok(HomePage {
            newest: newest(tx, &shop, language, (false, 8)).await?,
            lowered: newest(tx, &shop, language, (true, 4)).await?,
            promises: promises(tx, &shop, language).await?,
            terms: Some(crate::carriers::read::offer_terms(tx, &shop).await?),
        })
    })
    .await
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
    rows.iter().map(|row| Ok(card(row, shop, language)?.1)).collect()
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
            .map(|row| card(row, shop, language))
            .collect::<Result<Vec<_>>>()?;
        found.sort_by_key(|(id, _)| some.iter().position(|wanted| wanted == id));
        cards.extend(found.into_iter().map(|(_, card)| card));
    }
    Ok(cards)
}

fn card(row: &Record, shop: &Shop, language: Language) -> Result<(ProductId, ProductCard)> {
    let title = row.translated(2)?.in_(language).to_owned();
    let (price, dearest) = (row.money(4, shop.currency)?, row.money(5, shop.currency)?);
    Ok((
        row.parse(0)?,
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

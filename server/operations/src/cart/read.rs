//! The cart page, with what changed under it.

use domain::basics::{CartId, Language, Money};
use domain::cart::changes_of;
use domain::cart::read::{CartLine, CartPage};
use domain::catalog::ProductStatus;
use domain::catalog::read::Picture;
use domain::settings::Shop;

use crate::catalog::read::{label_of, picture_url};
use crate::db::{Record, Tx};
use crate::{Ops, Result, args};

/// The cart; an empty one when there is none.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub async fn cart_page(ops: &Ops, language: Language, cart: Option<CartId>) -> Result<CartPage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| page(tx, &shop, language, cart).await).await
}

pub(crate) async fn page(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    cart: Option<CartId>,
) -> Result<CartPage> {
    let rows = match cart {
        Some(cart) => tx.rows(include_str!("lines.sql"), args![cart]).await?,
        None => Vec::new(),
    };
    let lines = rows
        .iter()
        .map(|row| line(row, shop, language))
        .collect::<Result<Vec<_>>>()?;
    let (mut count, mut goods_total) = (0, Money::zero(shop.currency));
    for line in lines.iter().filter(|line| line.available > 0) {
        count += line.quantity;
        goods_total = goods_total.plus(line.total)?;
    }
    Ok(CartPage {
        lines,
        count,
        goods_total,
    })
}

fn line(row: &Record, shop: &Shop, language: Language) -> Result<CartLine> {
    let title = row.translated(4)?.in_(language).to_owned();
    let (seen, unit_price) = (row.money(2, shop.currency)?, row.money(6, shop.currency)?);
    let quantity: i64 = row.get(1)?;
    let on_sale = row.parse::<ProductStatus>(7)? == ProductStatus::Published;
    let available = if on_sale { row.get::<i64>(8)?.max(0) } else { 0 };
    Ok(CartLine {
        variant: row.parse(0)?,
        slug: row.get(3)?,
        picture: Picture::new(picture_url(row.get(9)?), title.clone()),
        title,
        label: label_of(row, 10, language)?,
        unit_price,
        quantity,
        total: unit_price.times(quantity)?,
        available,
        changes: changes_of(seen, unit_price, quantity, available),
    })
}

/// Units in the cart, for the badge.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn count(ops: &Ops, cart: Option<CartId>) -> Result<i64> {
    let Some(cart) = cart else { return Ok(0) };
    ops.read(async |tx| {
        let sql = "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM cart_lines WHERE cart_id = $1";
        tx.one(sql, args![cart]).await?.get(0)
    })
    .await
}

//! The cart page, with what changed under it.

use domain::basics::{CartId, Instant, Language, Money, Quantity};
use domain::cart::changes_of;
use domain::cart::read::{CartLine, CartPage};
use domain::catalog::read::Picture;
use domain::catalog::{ProductStage, ProductStatus};
use domain::pricing::read::discount_lines;
use domain::pricing::{Asked, Discount, Line, Quote, quote};
use domain::settings::Shop;

use crate::catalog::read::{label_of, picture_url};
use crate::catalog::steps::price_tag;
use crate::db::{Record, Tx};
use crate::pricing::steps::InPlay;
use crate::{Error, Ops, Result, args, orders, pricing};

/// The cart; an empty one when there is none.
///
/// # Errors
/// [`crate::Error::Missing`] when the shop is not set up yet.
pub async fn cart_page(ops: &Ops, language: Language, cart: Option<CartId>) -> Result<CartPage> {
    let shop = ops.shop().await?;
    ops.read(async |tx| Ok(priced(tx, &shop, language, cart).await?.page))
        .await
}

/// A cart with what its prices follow from.
pub(crate) struct Priced {
    /// What is shown.
    pub page: CartPage,
    /// The lines that can be bought.
    pub lines: Vec<Line>,
    /// The promotions that may be given.
    pub play: InPlay,
    /// Whether the customer has not ordered before, as far as is known.
    pub is_first_order: bool,
}

impl Priced {
    /// What the order costs with this delivery fee; without one what is known before somebody says where to.
    pub fn quote(&self, shop: &Shop, delivery: Option<Money>) -> Result<Quote> {
        let asked = Asked {
            lines: &self.lines,
            promotions: &self.play.promotions,
            is_first_order: self.is_first_order,
            delivery,
            cash_fee: shop.cash_fee,
            vat_basis_points: shop.vat_basis_points,
        };
        Ok(quote(&asked)?)
    }
}

/// The cart of a page, priced for the customer it was last tried with.
pub(crate) async fn priced(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    cart: Option<CartId>,
) -> Result<Priced> {
    let (mut rows, mut codes, mut phone) = (Vec::new(), Vec::new(), None);
    if let Some(cart) = cart {
        rows = tx.rows(include_str!("lines.sql"), args![cart]).await?;
        codes = super::steps::codes(tx, cart).await?;
        phone = phone_of(tx, cart).await?;
    }
    let is_first_order = match &phone {
        Some(phone) => !orders::steps::has_ordered(tx, phone).await?,
        None => true,
    };
    let (mut lines, mut buyable) = (Vec::with_capacity(rows.len()), Vec::new());
    let (mut count, mut goods_total) = (0, Money::zero(shop.currency));
    for row in &rows {
        let line = line(row, (shop, tx.now()), language)?;
        if line.available > 0 {
            count += line.quantity;
            goods_total = goods_total.plus(line.total)?;
            buyable.push(Line {
                product: row.parse(20)?,
                category: row.parse_optional(21)?,
                unit_price: line.unit_price,
                quantity: Quantity::try_from(line.quantity).map_err(Error::broken)?,
            });
        }
        lines.push(line);
    }
    let play = pricing::steps::in_play(tx, &codes, phone.as_deref()).await?;
    let page = CartPage {
        lines,
        count,
        goods_total,
        discounts: Vec::new(),
        codes: Vec::new(),
        to_pay: None,
        has_promotions: !play.promotions.is_empty(),
    };
    let mut priced = Priced {
        page,
        lines: buyable,
        play,
        is_first_order,
    };
    let quote = priced.quote(shop, None)?;
    priced.page.discounts = discount_lines(&quote.discounts, &priced.play.promotions, language);
    priced.page.codes = priced.play.typed(&quote);
    let off = |sum: Money, discount: &Discount| sum.minus(discount.goods);
    priced.page.to_pay = Some(quote.discounts.iter().try_fold(goods_total, off)?);
    Ok(priced)
}

async fn phone_of(tx: &mut Tx<'_>, cart: CartId) -> Result<Option<String>> {
    let row = tx
        .row("SELECT phone FROM cart_carts WHERE id = $1", args![cart])
        .await?;
    row.map_or(Ok(None), |row| row.get(0))
}

fn line(row: &Record, (shop, now): (&Shop, Instant), language: Language) -> Result<CartLine> {
    let title = row.translated(4)?.in_(language).to_owned();
    let (price, _) = price_tag(row, 15)?.at(now);
    let (seen, unit_price) = (row.money(2, shop.currency)?, Money::new(price, shop.currency));
    let quantity: i64 = row.get(1)?;
    let stage = row.parse::<ProductStatus>(6)?.stage(row.get(22)?, now);
    let on_sale = stage == ProductStage::OnSale && row.is_null(23)?;
    let available = if on_sale { row.get::<i64>(7)?.max(0) } else { 0 };
    Ok(CartLine {
        variant: row.parse(0)?,
        slug: row.get(3)?,
        picture: Picture::new(picture_url(row.get(8)?), title.clone()),
        title,
        label: label_of(row, 9, language)?,
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

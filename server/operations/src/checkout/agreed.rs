//! What an order costs, held against what the customer agreed to, and the use of the promotions that it counts on.

use domain::Refusal;
use domain::basics::{Money, OrderId};
use domain::payments::check_cash_limit;
use domain::pricing::{Asked, Promotion, Quote, quote};
use domain::settings::Shop;

use super::place_order::{Line, Order};
use crate::db::Tx;
use crate::pricing::steps::InPlay;
use crate::{Error, Result, cart, orders, pricing};

/// The quote, when it comes to what was agreed to. When a code that was counted on gives nothing any more, that is
/// what is told.
pub(super) async fn agreed_quote(
    tx: &mut Tx<'_>,
    shop: &Shop,
    asked: &Order<'_>,
    (lines, delivery_fee): (&[Line], Money),
) -> Result<(Quote, InPlay)> {
    let codes = cart::steps::codes(tx, asked.cart).await?;
    let play = pricing::steps::in_play(tx, &codes, Some(asked.phone)).await?;
    let priced = |line: &Line| pricing_line(shop, line);
    let lines: Vec<_> = lines.iter().map(priced).collect();
    let quote = quote(&Asked {
        lines: &lines,
        promotions: &play.promotions,
        is_first_order: !orders::steps::has_ordered(tx, asked.phone).await?,
        delivery: Some(delivery_fee),
        cash_fee: shop.cash_fee,
        vat_basis_points: shop.vat_basis_points,
    })?;
    let agreed = Money::new(asked.form.agreed_total_minor, shop.currency);
    if quote.total != agreed {
        let typed = play.typed(&quote);
        let lost = typed
            .iter()
            .filter(|typed| asked.form.codes.iter().any(|code| code.as_str() == typed.code))
            .find_map(|typed| Some((typed.code.clone(), typed.problem?)));
        return Err(match lost {
            Some((code, problem)) => Refusal::Coupon { code, problem },
            None => Refusal::TotalChanged {
                shown: agreed,
                now: quote.total,
            },
        }
        .into());
    }
    check_cash_limit(quote.total, shop.cash_limit)?;
    Ok((quote, play))
}

/// Uses what the quote gives, for this order and customer.
pub(super) async fn use_promotions(
    tx: &mut Tx<'_>,
    (order, phone): (OrderId, &str),
    play: &InPlay,
    quote: &Quote,
) -> Result<()> {
    pricing::steps::use_up(tx, (order, phone), play, quote).await?;
    still_first(tx, phone, (play, quote)).await
}

const fn pricing_line(shop: &Shop, line: &Line) -> domain::pricing::Line {
    domain::pricing::Line {
        product: line.offer.product,
        category: line.offer.category,
        unit_price: Money::new(line.offer.price_minor, shop.currency),
        quantity: line.quantity,
    }
}

/// What was given for a first order is given once: the promotion's row is locked by now, so an order that the same
/// customer placed in another tab is seen here, if not before.
async fn still_first(tx: &mut Tx<'_>, phone: &str, (play, quote): (&InPlay, &Quote)) -> Result<()> {
    let given = |promotion: &&Promotion| {
        quote
            .discounts
            .iter()
            .any(|given| given.promotion == promotion.id)
    };
    let mut given = play.promotions.iter().filter(given);
    if given.any(|promotion| promotion.conditions.first_order)
        && orders::steps::has_ordered(tx, phone).await?
    {
        Err(Error::Clash)
    } else {
        Ok(())
    }
}

//! The quote: every amount of an order, from prices to total.

use crate::basics::{Money, MoneyError, PromotionId, Quantity};

use super::apply::{Applied, Discount, Line, apply};
use super::{Miss, Promotion, Taxed, UnitRun, unit};

/// What a quote is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The goods.
    pub lines: &'a [Line],
    /// The promotions that run and have uses left, automatic ones and those asked for by code, in any order.
    pub promotions: &'a [Promotion],
    /// Whether the customer has not ordered before, as far as is known.
    pub is_first_order: bool,
    /// The delivery fee as shown; none while nobody knows where to.
    pub delivery: Option<Money>,
    /// The fee for cash on delivery as shown.
    pub cash_fee: Money,
    /// VAT contained in all prices.
    pub vat_basis_points: i64,
}

/// A line with its amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotedLine {
    /// Price of one unit before promotions, VAT included.
    pub unit_price: Money,
    /// Units.
    pub quantity: Quantity,
    /// What promotions took off all of them.
    pub discount: Money,
    /// The line's net and VAT after that.
    pub amount: Taxed,
    /// The same by unit.
    pub units: Vec<UnitRun>,
}

/// Every amount of an order. Net lines + net delivery + net fee, each after its discount, + VAT = total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The lines, in the order they were given.
    pub lines: Vec<QuotedLine>,
    /// What promotions took off, in the order they were given; each off what those before it left.
    pub discounts: Vec<Discount>,
    /// Promotions that gave nothing, and why.
    pub missed: Vec<(PromotionId, Miss)>,
    /// Delivery.
    pub delivery: Taxed,
    /// The fee for cash on delivery, such that coins can pay the total wherever it is large enough for that.
    pub cash_fee: Taxed,
    /// Net of all lines.
    pub goods_net: Money,
    /// VAT of lines, delivery and fee.
    pub vat: Money,
    /// What the customer pays.
    pub total: Money,
}

/// Works out an order. When promotions leave nothing to be paid, there is no cash to take a fee for either.
///
/// # Errors
/// [`MoneyError`] when currencies are mixed or a sum does not fit.
pub fn quote(asked: &Asked<'_>) -> Result<Quote, MoneyError> {
    let currency = asked.cash_fee.currency;
    // Refuses what can't be added up, so that what follows may count in minor units.
    let mut shown = asked
        .delivery
        .unwrap_or(Money::zero(currency))
        .plus(asked.cash_fee)?;
    for line in asked.lines {
        shown = shown.plus(line.unit_price.times(line.quantity.units())?)?;
    }
    let facts = (asked.delivery, asked.is_first_order);
    let Applied {
        left,
        delivery,
        discounts,
        missed,
    } = apply(asked.lines, asked.promotions, facts, currency);

    let vat_of = |gross| Taxed::of_gross(gross, asked.vat_basis_points);
    let delivery = vat_of(Money::new(delivery.unwrap_or(0), currency));
    let mut lines = Vec::with_capacity(left.len());
    let (mut goods_net, mut vat) = (Money::zero(currency), delivery.tax);
    for (line, left) in asked.lines.iter().zip(left) {
        let gross = Money::new(left.iter().sum(), currency);
        let amount = vat_of(gross);
        goods_net = goods_net.plus(amount.net)?;
        vat = vat.plus(amount.tax)?;
        lines.push(QuotedLine {
            unit_price: line.unit_price,
            quantity: line.quantity,
            discount: line.unit_price.times(line.quantity.units())?.minus(gross)?,
            amount,
            units: unit::share_out(line.unit_price, left, amount.tax),
        });
    }
    let before_fee = goods_net.plus(vat)?.plus(delivery.net)?;
    let free = !discounts.is_empty() && before_fee.minor == 0;
    let fee = vat_of(if free {
        Money::zero(currency)
    } else {
        payable(before_fee, asked.cash_fee)?
    });
    let vat = vat.plus(fee.tax)?;
    let total = goods_net.plus(delivery.net)?.plus(fee.net)?.plus(vat)?;
    Ok(Quote {
        lines,
        discounts,
        missed,
        delivery,
        cash_fee: fee,
        goods_net,
        vat,
        total,
    })
}

/// The fee with which coins can pay the total: it gives way by what they can't pay. Nobody is charged more than was
/// shown, so where the fee is less than that, or none is taken, it stays what it is.
fn payable(before_fee: Money, fee: Money) -> Result<Money, MoneyError> {
    let coin = fee.currency.smallest_coin();
    let beyond = Money::new(before_fee.plus(fee)?.minor.rem_euclid(coin), fee.currency);
    if beyond.minor <= fee.minor {
        fee.minus(beyond)
    } else {
        Ok(fee)
    }
}

#[cfg(test)]
mod tests;

//! The quote: every amount of an order, from prices to total.

use crate::basics::{Money, MoneyError, Quantity};

use super::Taxed;

/// A line with its amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotedLine {
    /// Price of one unit, VAT included.
    pub unit_price: Money,
    /// Units.
    pub quantity: Quantity,
    /// The line's net and VAT.
    pub amount: Taxed,
}

/// Every amount of an order. Net lines + net delivery + net fee + VAT = total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The lines, in the order they were given.
    pub lines: Vec<QuotedLine>,
    /// Delivery.
    pub delivery: Taxed,
    /// The fee for cash on delivery.
    pub cash_fee: Taxed,
    /// Net of all lines.
    pub goods_net: Money,
    /// VAT of lines, delivery and fee.
    pub vat: Money,
    /// What the customer pays.
    pub total: Money,
}

/// Works out an order of `lines` (unit price, units), with delivery and fee as shown to the shopper.
///
/// # Errors
/// [`MoneyError`] when currencies are mixed or a sum does not fit.
pub fn quote(
    lines: &[(Money, Quantity)],
    delivery_fee: Money,
    cash_fee: Money,
    vat_basis_points: i64,
) -> Result<Quote, MoneyError> {
    let delivery = Taxed::of_gross(delivery_fee, vat_basis_points);
    let fee = Taxed::of_gross(cash_fee, vat_basis_points);
    let mut goods_net = Money::zero(delivery_fee.currency);
    let mut vat = delivery.tax.plus(fee.tax)?;
    let mut quoted = Vec::with_capacity(lines.len());
    for (unit_price, quantity) in lines.iter().copied() {
        let amount = Taxed::of_gross(unit_price.times(quantity.units())?, vat_basis_points);
        goods_net = goods_net.plus(amount.net)?;
        vat = vat.plus(amount.tax)?;
        quoted.push(QuotedLine {
            unit_price,
            quantity,
            amount,
        });
    }
    let total = goods_net.plus(delivery.net)?.plus(fee.net)?.plus(vat)?;
    Ok(Quote {
        lines: quoted,
        delivery,
        cash_fee: fee,
        goods_net,
        vat,
        total,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::Currency;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_total_is_what_the_shopper_added_up(
            lines in prop::collection::vec((1_i64..1_000_000, 1_i64..=999), 0..12),
            delivery in 0_i64..100_000,
            fee in 0_i64..100_000,
            rate in 0_i64..2_500,
        ) {
            let money = |minor| Money::new(minor, Currency::EGP);
            let typed: Vec<_> =
                lines.iter().map(|(p, q)| (money(*p), Quantity::try_from(*q).unwrap())).collect();
            let quote = quote(&typed, money(delivery), money(fee), rate).unwrap();
            let shown: i64 = lines.iter().map(|(p, q)| p * q).sum::<i64>() + delivery + fee;
            prop_assert_eq!(quote.total.minor, shown);
            let parts = quote.goods_net.minor + quote.delivery.net.minor + quote.cash_fee.net.minor;
            prop_assert_eq!(parts + quote.vat.minor, shown);
        }
    }
}

//! What each step of a cash-on-delivery order posts (handbook, §4 and §6). Revenue stands at delivery, not at
//! hand-over, so a refusal never inflates revenue or VAT.

use super::{Account, Entry};
use crate::basics::{Money, MoneyError};

/// The amounts of an order that the books need; net + net + net + VAT = total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderAmounts {
    /// Lines without VAT.
    pub goods_net: Money,
    /// Delivery without VAT.
    pub delivery_net: Money,
    /// Cash-on-delivery fee without VAT.
    pub fee_net: Money,
    /// VAT of all of them.
    pub vat: Money,
}

impl OrderAmounts {
    /// What the customer pays.
    ///
    /// # Errors
    /// [`MoneyError`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, MoneyError> {
        self.goods_net
            .plus(self.delivery_net)?
            .plus(self.fee_net)?
            .plus(self.vat)
    }
}

/// Hand-over: the customer owes the courier's collection; nothing is earned yet.
///
/// # Errors
/// [`MoneyError`] when the total does not fit.
pub fn hand_over(amounts: &OrderAmounts) -> Result<Vec<Entry>, MoneyError> {
    Ok(positive([entry(
        Account::CustomerCodReceivable,
        Account::UndeliveredSales,
        amounts.total()?,
    )]))
}

/// Delivery: the courier holds the cash, and the sale is earned.
///
/// # Errors
/// [`MoneyError`] when the total does not fit.
pub fn deliver(amounts: &OrderAmounts) -> Result<Vec<Entry>, MoneyError> {
    let earned = |credit, amount| entry(Account::UndeliveredSales, credit, amount);
    Ok(positive([
        entry(
            Account::CourierCash,
            Account::CustomerCodReceivable,
            amounts.total()?,
        ),
        earned(Account::Revenue, amounts.goods_net),
        earned(Account::DeliveryIncome, amounts.delivery_net),
        earned(Account::CashFeeIncome, amounts.fee_net),
        earned(Account::VatPayable, amounts.vat),
    ]))
}

/// Refusal: the hand-over is reversed.
///
/// # Errors
/// [`MoneyError`] when the total does not fit.
pub fn refuse(amounts: &OrderAmounts) -> Result<Vec<Entry>, MoneyError> {
    Ok(positive([entry(
        Account::UndeliveredSales,
        Account::CustomerCodReceivable,
        amounts.total()?,
    )]))
}

const fn entry(debit: Account, credit: Account, amount: Money) -> Entry {
    Entry {
        debit,
        credit,
        amount,
    }
}

fn positive<const N: usize>(entries: [Entry; N]) -> Vec<Entry> {
    entries
        .into_iter()
        .filter(|entry| entry.amount.minor > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::Currency;
    use proptest::prelude::*;

    fn balance(account: Account, entries: &[Entry]) -> i64 {
        entries
            .iter()
            .map(|e| match (e.debit == account, e.credit == account) {
                (true, false) => e.amount.minor,
                (false, true) => -e.amount.minor,
                _ => 0,
            })
            .sum()
    }

    proptest! {
        #[test]
        fn a_delivered_order_leaves_exactly_its_total_with_the_courier(
            parts in prop::array::uniform4(0_i64..10_000_000),
        ) {
            let [goods, delivery, fee, vat] = parts.map(|minor| Money::new(minor, Currency::KWD));
            let amounts = OrderAmounts { goods_net: goods, delivery_net: delivery, fee_net: fee, vat };
            let total = amounts.total().unwrap().minor;
            let mut entries = hand_over(&amounts).unwrap();
            prop_assert_eq!(balance(Account::CustomerCodReceivable, &entries), total);
            entries.extend(deliver(&amounts).unwrap());
            prop_assert_eq!(balance(Account::CourierCash, &entries), total);
            prop_assert_eq!(balance(Account::CustomerCodReceivable, &entries), 0);
            prop_assert_eq!(balance(Account::UndeliveredSales, &entries), 0);
            prop_assert_eq!(balance(Account::Revenue, &entries), -goods.minor);
            prop_assert_eq!(balance(Account::VatPayable, &entries), -vat.minor);
        }

        #[test]
        fn a_refused_order_leaves_nothing_in_the_books(parts in prop::array::uniform4(0_i64..10_000_000)) {
            let [goods, delivery, fee, vat] = parts.map(|minor| Money::new(minor, Currency::SAR));
            let amounts = OrderAmounts { goods_net: goods, delivery_net: delivery, fee_net: fee, vat };
            let mut entries = hand_over(&amounts).unwrap();
            entries.extend(refuse(&amounts).unwrap());
            for account in Account::ALL {
                prop_assert_eq!(balance(*account, &entries), 0);
            }
        }
    }
}

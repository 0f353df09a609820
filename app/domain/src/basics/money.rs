//! Money: whole minor units and a currency. No floats, no silent overflow, no lost unit.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::digits::latin_digits;

/// A currency of ISO 4217 that a shop may sell in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "ISO 4217 codes are their own documentation")]
pub enum Currency {
    SAR,
    KWD,
    EGP,
    AED,
    BHD,
    OMR,
    QAR,
    JOD,
    USD,
    EUR,
}

impl Currency {
    /// Every currency.
    pub const ALL: [Self; 10] = [
        Self::SAR,
        Self::KWD,
        Self::EGP,
        Self::AED,
        Self::BHD,
        Self::OMR,
        Self::QAR,
        Self::JOD,
        Self::USD,
        Self::EUR,
    ];

    /// The three letters of ISO 4217.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SAR => "SAR",
            Self::KWD => "KWD",
            Self::EGP => "EGP",
            Self::AED => "AED",
            Self::BHD => "BHD",
            Self::OMR => "OMR",
            Self::QAR => "QAR",
            Self::JOD => "JOD",
            Self::USD => "USD",
            Self::EUR => "EUR",
        }
    }

    /// Digits after the decimal point (ISO 4217).
    pub const fn exponent(self) -> u32 {
        match self {
            Self::KWD | Self::BHD | Self::OMR | Self::JOD => 3,
            _ => 2,
        }
    }

    /// Minor units of the smallest coin: in Kuwait five fils. Where there is one for each unit, or nobody minds, 1.
    pub const fn smallest_coin(self) -> i64 {
        match self {
            Self::KWD => 5,
            _ => 1,
        }
    }

    /// Minor units in one major unit.
    pub const fn scale(self) -> i64 {
        10_i64.pow(self.exponent())
    }
}

impl FromStr for Currency {
    type Err = MoneyError;
    fn from_str(code: &str) -> Result<Self, MoneyError> {
        Self::ALL
            .into_iter()
            .find(|currency| currency.code() == code)
            .ok_or(MoneyError::UnknownCurrency)
    }
}

/// Why an amount can't be read or computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The result does not fit.
    #[error("the amount is too large")]
    Overflow,
    /// Two currencies met.
    #[error("amounts of different currencies")]
    CurrencyMismatch,
    /// Not a code of [`Currency`].
    #[error("unknown currency")]
    UnknownCurrency,
    /// Not an amount, or with more decimals than the currency has.
    #[error("not an amount in this currency")]
    NotAnAmount,
}

/// An amount of money in minor units (halalas, fils, piastres) of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole minor units; negative for what is owed the other way.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// `minor` units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Nothing.
    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    /// Reads "68", "68.5", "٦٨٫٥٠" as an amount. Grouping characters are not accepted.
    ///
    /// # Errors
    /// [`MoneyError::NotAnAmount`] for anything else, also for more decimals than the currency has.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text = latin_digits(text.trim()).replace('٫', ".");
        let plain = text.strip_prefix('-').unwrap_or(&text);
        if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return Err(MoneyError::NotAnAmount);
        }
        let amount = Decimal::from_str(&text)
            .map_err(|_| MoneyError::NotAnAmount)?
            .normalize();
        if amount.scale() > currency.exponent() {
            return Err(MoneyError::NotAnAmount);
        }
        let minor = amount
            .checked_mul(Decimal::from(currency.scale()))
            .ok_or(MoneyError::Overflow)?;
        Ok(Self::new(minor.to_i64().ok_or(MoneyError::Overflow)?, currency))
    }

    /// The amount in major units, with exactly the currency's decimals: `68.00`, `-0.005`.
    pub fn to_plain_string(self) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        let width = self.currency.exponent() as usize;
        format!("{sign}{}.{:0width$}", minor / scale, minor % scale)
    }

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError`] when the currencies differ or the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.minor
            .checked_add(other.minor)
            .map(|m| Self::new(m, self.currency))
            .ok_or(MoneyError::Overflow)
    }

    /// The difference.
    ///
    /// # Errors
    /// [`MoneyError`] when the currencies differ or the difference does not fit.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        self.minor
            .checked_sub(other.minor)
            .map(|m| Self::new(m, self.currency))
            .ok_or(MoneyError::Overflow)
    }

    /// The amount `times` over.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when the product does not fit.
    pub fn times(self, times: i64) -> Result<Self, MoneyError> {
        self.minor
            .checked_mul(times)
            .map(|m| Self::new(m, self.currency))
            .ok_or(MoneyError::Overflow)
    }

    /// The amount shared out in proportion to `weights` by largest remainder: the parts always add up to the
    /// amount. With no positive weight everything goes to the first part.
    pub fn split(self, weights: &[i64]) -> Vec<Self> {
        let total: i128 = weights.iter().map(|w| i128::from((*w).max(0))).sum();
        if total == 0 {
            return weights
                .iter()
                .enumerate()
                .map(|(i, _)| Self::new(if i == 0 { self.minor } else { 0 }, self.currency))
                .collect();
        }
        let mut parts: Vec<(i64, i128)> = Vec::with_capacity(weights.len());
        for weight in weights {
            let exact = i128::from(self.minor) * i128::from((*weight).max(0));
            // The quotient lies between zero and the amount, so it always fits.
            parts.push((
                i64::try_from(exact.div_euclid(total)).unwrap_or(0),
                exact.rem_euclid(total),
            ));
        }
        let mut left = self.minor - parts.iter().map(|(part, _)| part).sum::<i64>();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by(|a, b| parts[*b].1.cmp(&parts[*a].1).then(a.cmp(b)));
        for index in order {
            if left == 0 {
                break;
            }
            parts[index].0 += 1;
            left -= 1;
        }
        parts
            .into_iter()
            .map(|(minor, _)| Self::new(minor, self.currency))
            .collect()
    }

    fn same(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_with_the_currency_s_decimals() {
        let cases = [
            ("68", Currency::SAR, Ok(6800)),
            ("٦٨٫٥", Currency::SAR, Ok(6850)),
            ("0.005", Currency::KWD, Ok(5)),
            ("1.000", Currency::SAR, Ok(100)),
            ("-1", Currency::SAR, Ok(-100)),
            ("0.005", Currency::SAR, Err(MoneyError::NotAnAmount)),
            ("1,000", Currency::SAR, Err(MoneyError::NotAnAmount)),
            ("1e3", Currency::SAR, Err(MoneyError::NotAnAmount)),
            ("", Currency::SAR, Err(MoneyError::NotAnAmount)),
            ("9999999999999999999999", Currency::SAR, Err(MoneyError::Overflow)),
        ];
        for (text, currency, minor) in cases {
            assert_eq!(Money::parse(text, currency).map(|m| m.minor), minor, "{text}");
        }
    }

    #[test]
    fn three_decimal_amounts_are_written_with_three_decimals() {
        assert_eq!(Money::new(12_345, Currency::KWD).to_plain_string(), "12.345");
        assert_eq!(Money::new(-5, Currency::KWD).to_plain_string(), "-0.005");
        assert_eq!(Money::new(6_800, Currency::SAR).to_plain_string(), "68.00");
    }

    proptest! {
        #[test]
        fn splitting_never_loses_a_unit(
            minor in -1_000_000_000_i64..1_000_000_000,
            weights in prop::collection::vec(0_i64..100_000, 1..20),
        ) {
            let parts = Money::new(minor, Currency::SAR).split(&weights);
            prop_assert_eq!(parts.len(), weights.len());
            prop_assert_eq!(parts.iter().map(|p| p.minor).sum::<i64>(), minor);
        }

        #[test]
        fn an_amount_reads_back_from_its_text(minor in any::<i32>(), index in 0..Currency::ALL.len()) {
            let amount = Money::new(i64::from(minor), Currency::ALL[index]);
            prop_assert_eq!(Money::parse(&amount.to_plain_string(), amount.currency), Ok(amount));
        }
    }
}

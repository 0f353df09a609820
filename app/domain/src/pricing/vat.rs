//! VAT contained in a price (handbook, §3): tax = round(gross × r / (1 + r)), net = gross − tax. The gross is
//! what the customer saw; it is never recomputed from the net.

use serde::{Deserialize, Serialize};

use crate::basics::{Money, MoneyError};

/// A price and what it consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taxed {
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
}

impl Taxed {
    /// Takes `gross` apart at a rate in basis points; half a unit of tax is rounded up.
    pub fn of_gross(gross: Money, vat_basis_points: i64) -> Self {
        let rate = i128::from(vat_basis_points.max(0));
        let divisor = 10_000 + rate;
        let tax = (i128::from(gross.minor) * rate * 2 + divisor).div_euclid(divisor * 2);
        // The tax is a fraction of the gross, so it fits wherever the gross does.
        let tax = i64::try_from(tax).unwrap_or(gross.minor);
        Self {
            net: Money::new(gross.minor - tax, gross.currency),
            tax: Money::new(tax, gross.currency),
        }
    }

    /// Net and VAT together.
    ///
    /// # Errors
    /// [`MoneyError`] when the sum does not fit.
    pub fn gross(self) -> Result<Money, MoneyError> {
        self.net.plus(self.tax)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::Currency;
    use proptest::prelude::*;

    #[test]
    fn vat_is_taken_out_of_the_price() {
        for (gross, rate, tax) in [
            (11_500, 1_500, 1_500),
            (6_800, 1_500, 887),
            (999, 0, 0),
            (1, 1_400, 0),
        ] {
            assert_eq!(
                Taxed::of_gross(Money::new(gross, Currency::SAR), rate).tax.minor,
                tax,
                "{gross}"
            );
        }
    }

    proptest! {
        #[test]
        fn net_and_tax_always_add_up_to_what_was_shown(minor in 0_i64..i64::MAX / 4, rate in 0_i64..3_000) {
            let gross = Money::new(minor, Currency::KWD);
            let taxed = Taxed::of_gross(gross, rate);
            prop_assert_eq!(taxed.gross(), Ok(gross));
            prop_assert!(taxed.tax.minor >= 0 && taxed.net.minor >= 0);
        }
    }
}

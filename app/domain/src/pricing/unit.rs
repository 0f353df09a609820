//! What single units were sold for. Worked out once, when the order is placed, and stored: whatever is given back
//! later, unit by unit and in any order, adds up to exactly what was paid.

use serde::{Deserialize, Serialize};

use super::Taxed;
use crate::basics::{Money, MoneyError};

/// Neighbouring units of a line with the same amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRun {
    /// How many.
    pub units: i64,
    /// What promotions took off each.
    pub discount: Money,
    /// What each was sold for.
    pub amount: Taxed,
}

/// The units of a line: what promotions left of the price of each, and the line's VAT shared out over them.
pub(super) fn share_out(price: Money, mut left: Vec<i64>, tax: Money) -> Vec<UnitRun> {
    // Units of a line are alike; in this order equal ones are neighbours.
    left.sort_unstable_by(|a, b| b.cmp(a));
    let taxes = tax.split(&left);
    let mut runs: Vec<UnitRun> = Vec::new();
    for (gross, tax) in left.into_iter().zip(taxes) {
        let net = Money::new(gross - tax.minor, price.currency);
        let unit = UnitRun {
            units: 1,
            discount: Money::new(price.minor - gross, price.currency),
            amount: Taxed { net, tax },
        };
        match runs.last_mut() {
            Some(run) if (run.discount, run.amount) == (unit.discount, unit.amount) => run.units += 1,
            _ => runs.push(unit),
        }
    }
    runs
}

/// What `units` units of a line were sold for, from the unit after the first `from` on: what is given back for
/// them when `from` were given back before. Units that were never sold are worth nothing.
///
/// # Errors
/// [`MoneyError`] when a sum does not fit.
pub fn refund(runs: &[UnitRun], from: i64, units: i64) -> Result<Option<Taxed>, MoneyError> {
    let (mut begins, mut sum): (i64, Option<Taxed>) = (0, None);
    for run in runs {
        let ends = begins.saturating_add(run.units);
        let taken = (ends.min(from.saturating_add(units)) - begins.max(from)).max(0);
        if taken > 0 {
            let (net, tax) = (run.amount.net.times(taken)?, run.amount.tax.times(taken)?);
            sum = Some(match sum {
                Some(sum) => Taxed {
                    net: sum.net.plus(net)?,
                    tax: sum.tax.plus(tax)?,
                },
                None => Taxed { net, tax },
            });
        }
        begins = ends;
    }
    Ok(sum)
}

//! What the buttons beside a quantity do.

use crate::Refusal;
use crate::basics::Quantity;
use crate::coded;

coded! {
    /// A step of a quantity in the cart.
    QuantityStep {
        /// One fewer.
        Less => "less",
        /// One more.
        More => "more",
        /// Exactly what is typed.
        Set => "set",
    }
}

impl QuantityStep {
    /// The units that are meant when `typed` stands in the field and this button is pressed; zero removes the line.
    ///
    /// # Errors
    /// [`Refusal::QuantityOutOfRange`] when that is not a number of units somebody buys.
    pub fn units(self, typed: &str) -> Result<i64, Refusal> {
        let refusal = Refusal::QuantityOutOfRange { max: Quantity::MAX };
        let units = match (typed.parse::<Quantity>(), self) {
            (Ok(quantity), Self::Less) => quantity.units() - 1,
            (Ok(quantity), Self::More) => quantity.units() + 1,
            (Ok(quantity), Self::Set) => quantity.units(),
            (Err(_), _) => return Err(refusal),
        };
        if units > Quantity::MAX {
            Err(refusal)
        } else {
            Ok(units)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_step_from_what_is_typed() {
        use QuantityStep::{Less, More, Set};
        for (step, typed, units) in [
            (More, "١", Some(2)),
            (Less, "2", Some(1)),
            (Less, "1", Some(0)),
            (Set, " 12 ", Some(12)),
            (More, "999", None),
            (Set, "0", None),
            (Set, "-3", None),
            (Set, "two", None),
            (Set, "99999999999999999999", None),
        ] {
            assert_eq!(step.units(typed).ok(), units, "{step:?} {typed}");
        }
    }
}

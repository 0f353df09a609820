//! How often a promotion may be used.

use serde::{Deserialize, Serialize};

use super::Miss;

/// How often something may be used; without a number, as often as anybody likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Limits {
    /// A promotion, by all its codes together.
    pub promotion: Option<i64>,
    /// The one code.
    pub code: Option<i64>,
    /// A promotion by one customer.
    pub customer: Option<i64>,
}

/// How often it has been used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Used {
    /// The promotion, by all its codes together.
    pub promotion: i64,
    /// The one code.
    pub code: i64,
    /// The promotion by this customer, as far as they are known.
    pub customer: i64,
}

/// Nothing is left of the promotion or the code, for anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedUp;

impl Limits {
    /// Whether one more use fits, and if it does, what keeps this customer from it.
    ///
    /// # Errors
    /// [`UsedUp`] when no use is left for anybody.
    pub fn allow(&self, used: &Used) -> Result<Option<Miss>, UsedUp> {
        let reached = |limit: Option<i64>, used: i64| limit.is_some_and(|most| used >= most);
        if reached(self.promotion, used.promotion) || reached(self.code, used.code) {
            Err(UsedUp)
        } else {
            Ok(reached(self.customer, used.customer).then_some(Miss::CustomerLimit))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_use_fits_and_none_after_it() {
        let limits = Limits {
            promotion: Some(5),
            code: Some(2),
            customer: Some(1),
        };
        for (promotion, code, customer, allowed) in [
            (4, 1, 0, Ok(None)),
            (4, 1, 1, Ok(Some(Miss::CustomerLimit))),
            (5, 1, 0, Err(UsedUp)),
            (4, 2, 1, Err(UsedUp)),
        ] {
            let used = Used {
                promotion,
                code,
                customer,
            };
            assert_eq!(limits.allow(&used), allowed, "{used:?}");
        }
        assert_eq!(
            Limits::default().allow(&Used {
                promotion: i64::MAX,
                code: 9,
                customer: 9
            }),
            Ok(None)
        );
    }
}

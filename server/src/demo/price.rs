//! A price of the demo shop, written once in riyals and restated for the shop's other markets.
//! It is not an exchange rate: the factors are fixed so that the demo reads the same every day.

/// The currencies in which the demo shop can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// Saudi riyal, two decimals: the prices as they were written.
    Sar,
    /// Kuwaiti dinar, three decimals.
    Kwd,
    /// Egyptian pound, two decimals.
    Egp,
}

impl Market {
    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sar => "SAR",
            Self::Kwd => "KWD",
            Self::Egp => "EGP",
        }
    }

    /// The market of an ISO 4217 code, if the demo shop has one.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Sar, Self::Kwd, Self::Egp]
            .into_iter()
            .find(|market| market.code() == code)
    }

    fn decimals(self) -> usize {
        if self == Self::Kwd { 3 } else { 2 }
    }
}

/// A price with VAT included, kept in halalas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DemoPrice {
    halalas: i64,
}

impl DemoPrice {
    /// A price in whole riyals, as the demo shop writes its labels.
    pub const fn riyals(riyals: i64) -> Self {
        Self {
            halalas: riyals * 100,
        }
    }

    /// The price in the market's minor units, rounded up to an amount a shop of that country would print.
    pub fn minor(self, market: Market) -> i64 {
        match market {
            Market::Sar => self.halalas,
            // 1 riyal is about 82 fils; labels end in quarters of a dinar, and in halves from 20 dinars.
            Market::Kwd => {
                let fils = self.halalas * 82 / 100;
                up_to(fils, if fils < 20_000 { 250 } else { 500 })
            }
            // 1 riyal is about 13 pounds; labels end in 5, and in 10 from a thousand pounds.
            Market::Egp => {
                let piastres = self.halalas * 13;
                up_to(piastres, if piastres < 100_000 { 500 } else { 1_000 })
            }
        }
    }

    /// The price as a plain decimal text such as `68.00` or `5.750`.
    pub fn text(self, market: Market) -> String {
        let minor = self.minor(market);
        let decimals = market.decimals();
        let unit = if decimals == 3 { 1_000 } else { 100 };
        format!("{}.{:0decimals$}", minor / unit, minor % unit)
    }
}

fn up_to(amount: i64, step: i64) -> i64 {
    (amount + step - 1) / step * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_believable_in_every_market() {
        let mug = DemoPrice::riyals(68);
        assert_eq!(mug.text(Market::Sar), "68.00");
        assert_eq!(mug.text(Market::Kwd), "5.750");
        assert_eq!(mug.text(Market::Egp), "885.00");
        assert_eq!(DemoPrice::riyals(1_290).text(Market::Kwd), "106.000");
        assert_eq!(DemoPrice::riyals(1_290).text(Market::Egp), "16770.00");
    }

    #[test]
    fn a_dearer_price_is_never_cheaper_elsewhere() {
        for riyals in 1..3_000 {
            let (less, more) = (DemoPrice::riyals(riyals), DemoPrice::riyals(riyals + 1));
            assert!(less.minor(Market::Kwd) <= more.minor(Market::Kwd));
            assert!(less.minor(Market::Egp) < more.minor(Market::Egp));
        }
    }
}

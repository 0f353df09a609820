//! What a list of goods is narrowed to and how it is ordered. It all stands in the list's address, so every state of
//! a list can be sent to somebody; what can't be read in an address is as if it was not there.

use serde::{Deserialize, Serialize};

use crate::basics::{Translated, search_form};
use crate::coded;

/// The longest search, in characters.
const WORDS_MAX: usize = 80;
/// The most option values a list is narrowed to at once, and the longest of them.
const OPTIONS_MAX: usize = 24;
const OPTION_CHARS_MAX: usize = 120;
/// No price is written with more digits.
const PRICE_MAX: i64 = 1_000_000_000;

coded! {
    /// In which order goods are listed.
    Sort {
        /// What fits the words best; without words what can be bought, newest first.
        Relevance => "best",
        /// Newest first.
        Newest => "newest",
        /// Lowest price first.
        PriceUp => "price",
        /// Highest price first.
        PriceDown => "price-down",
    }
}

/// Prices from (inclusive) and below (exclusive), in whole units of the shop's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PriceBand {
    /// At least this; 0 for everything.
    pub from: i64,
    /// Less than this; none for everything.
    #[serde(default)]
    pub below: Option<i64>,
}

impl PriceBand {
    /// Reads `50-100`, `200-` or `-50`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, below) = text.split_once('-')?;
        let number = |text: &str| text.parse::<i64>().ok().filter(|n| (0..=PRICE_MAX).contains(n));
        let from = if from.is_empty() { 0 } else { number(from)? };
        let below = if below.is_empty() {
            None
        } else {
            Some(number(below)?)
        };
        let is_band = below.map_or(from > 0, |below| below > from);
        is_band.then_some(Self { from, below })
    }

    /// As it stands in an address.
    pub fn code(self) -> String {
        match (self.from, self.below) {
            (0, Some(below)) => format!("-{below}"),
            (from, Some(below)) => format!("{from}-{below}"),
            (from, None) => format!("{from}-"),
        }
    }

    /// Whether a price of `minor` units lies in it, of which `scale` are a whole one.
    pub fn holds(self, minor: i64, scale: i64) -> bool {
        minor >= self.from.saturating_mul(scale)
            && self.below.is_none_or(|below| minor < below.saturating_mul(scale))
    }
}

/// A list's address, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingQuery {
    /// The words searched for.
    #[serde(default)]
    pub words: String,
    /// The slug of a category; empty for all.
    #[serde(default)]
    pub category: String,
    /// Keys of option values, `colour:clay`. Values of one option widen, options narrow.
    #[serde(default)]
    pub options: Vec<String>,
    /// Prices.
    #[serde(default)]
    pub price: Option<PriceBand>,
    /// Only what can be bought now.
    #[serde(default)]
    pub in_stock: bool,
    /// The order.
    pub sort: Sort,
    /// The key of the product after which the list goes on; empty from its beginning.
    #[serde(default)]
    pub after: String,
}

impl Default for ListingQuery {
    fn default() -> Self {
        Self {
            words: String::new(),
            category: String::new(),
            options: Vec::new(),
            price: None,
            in_stock: false,
            sort: Sort::Relevance,
            after: String::new(),
        }
    }
}

impl ListingQuery {
    /// Reads the parts of an address after the `?`, decoded.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            match name {
                "q" => query.words = value.trim().to_owned(),
                "category" => query.category = value.to_owned(),
                "option" => query.options.push(value.to_owned()),
                "price" => query.price = PriceBand::parse(value),
                "stock" => query.in_stock = value == "in",
                "sort" => query.sort = value.parse().unwrap_or(Sort::Relevance),
                "after" => query.after = value.to_owned(),
                _ => {}
            }
        }
        query.bounded()
    }

    /// What was sent, cut to what a list takes.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let kept = self.words.chars().filter(|c| !c.is_control()).take(WORDS_MAX);
        self.words = kept.collect::<String>().trim().to_owned();
        self.options
            .retain(|option| option.chars().count() <= OPTION_CHARS_MAX && option.contains(':'));
        self.options.sort_unstable();
        self.options.dedup();
        self.options.truncate(OPTIONS_MAX);
        self
    }

    /// The parts of the address, in one order, so that every state has one address.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("q", self.words.clone()), ("category", self.category.clone())];
        pairs.extend(self.options.iter().map(|option| ("option", option.clone())));
        pairs.push(("price", self.price.map(PriceBand::code).unwrap_or_default()));
        pairs.push((
            "stock",
            if self.in_stock {
                "in".to_owned()
            } else {
                String::new()
            },
        ));
        let sort = if self.sort == Sort::Relevance {
            ""
        } else {
            self.sort.code()
        };
        pairs.push(("sort", sort.to_owned()));
        pairs.push(("after", self.after.clone()));
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// Whether it narrows the list by more than words.
    pub fn is_narrowed(&self) -> bool {
        !self.category.is_empty() || !self.options.is_empty() || self.price.is_some() || self.in_stock
    }

    /// The same, changed and from its beginning.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = self.clone();
        change(&mut query);
        query.after.clear();
        query
    }

    /// The same with an option value added, or taken out when it is there.
    #[must_use]
    pub fn toggling(&self, option: &str) -> Self {
        self.with(|query| {
            let before = query.options.len();
            query.options.retain(|known| known != option);
            if query.options.len() == before {
                query.options.push(option.to_owned());
                query.options.sort_unstable();
            }
        })
    }

    /// The same words and order, not narrowed.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            words: self.words.clone(),
            sort: self.sort,
            ..Self::default()
        }
    }
}

/// The key of an option value in addresses: what people call it, in the form all spellings share.
pub fn option_key(name: &Translated, value: &Translated) -> String {
    let part = |text: &Translated| search_form(text.label()).replace(' ', "-");
    format!("{}:{}", part(name), part(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written_again() {
        let pairs = [
            ("q", "كوب"),
            ("option", "size:l"),
            ("option", "colour:clay"),
            ("option", "colour:clay"),
            ("option", "nonsense"),
            ("price", "50-100"),
            ("stock", "in"),
            ("sort", "price"),
            ("utm", "x"),
        ];
        let query = ListingQuery::from_pairs(pairs);
        assert_eq!(query.options, ["colour:clay", "size:l"]);
        let written = query.pairs();
        let read = ListingQuery::from_pairs(written.iter().map(|(name, value)| (*name, value.as_str())));
        assert_eq!(read, query);
        assert!(ListingQuery::default().pairs().is_empty());
    }

    #[test]
    fn what_can_t_be_read_is_not_there() {
        let query =
            ListingQuery::from_pairs([("price", "9-3"), ("sort", "?"), ("stock", "out"), ("option", "x")]);
        assert_eq!(query, ListingQuery::default());
        let long = "ن".repeat(500);
        assert_eq!(
            ListingQuery::from_pairs([("q", long.as_str())])
                .words
                .chars()
                .count(),
            WORDS_MAX
        );
    }

    #[test]
    fn bands_are_half_open() {
        for (text, minor, holds) in [
            ("50-100", 4_999, false),
            ("50-100", 5_000, true),
            ("50-100", 9_999, true),
            ("50-100", 10_000, false),
            ("-50", 0, true),
            ("200-", 20_000, true),
        ] {
            let band = PriceBand::parse(text).unwrap();
            assert_eq!(
                (band.holds(minor, 100), band.code()),
                (holds, text.to_owned()),
                "{text}"
            );
        }
        for text in ["", "-", "x-", "100-50", "0-", "5", "-0", "99999999999-"] {
            assert_eq!(PriceBand::parse(text), None, "{text}");
        }
    }

    #[test]
    fn choosing_twice_is_not_choosing() {
        let query = ListingQuery {
            after: "1-2".to_owned(),
            ..ListingQuery::default()
        };
        let chosen = query.toggling("colour:clay");
        assert_eq!(
            (chosen.options.as_slice(), chosen.after.as_str()),
            (&["colour:clay".to_owned()][..], "")
        );
        assert!(chosen.toggling("colour:clay").options.is_empty());
    }

    #[test]
    fn spellings_of_an_option_share_a_key() {
        let key =
            |en: &str, ar: &str| option_key(&Translated::new("اللون", "Colour"), &Translated::new(ar, en));
        assert_eq!(key("Dark Clay", "طيني"), "colour:dark-clay");
        assert_eq!(key("", "أزرق"), "colour:ازرق");
    }
}

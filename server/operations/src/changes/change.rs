//! The kinds of changes, and what of the pages each of them touches.

use std::fmt;

use domain::basics::{ProductId, TypeId};

/// What a page shows and can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A product: its texts, pictures, prices and whether it can be bought.
    Product(ProductId),
    /// A type of products: what its products say and in which order, and its size guide.
    Type(TypeId),
    /// Which products and categories there are.
    Range,
    /// What anything costs: lists that are made by price.
    Prices,
    /// The shop's settings, and where it delivers for how much.
    Shop,
    /// The policies in force.
    Policies,
}

/// What of a product has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Anything, also whether it is there and in which category.
    Whole,
    /// Its texts or pictures.
    Words,
    /// What a variant costs, now or during a sale.
    Price,
    /// Whether a variant can be bought.
    Stock,
    /// How many are left, where shoppers are told.
    Units,
    /// What goes well with it.
    Related,
}

/// A change of something that shoppers see or find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Of a product.
    Product(ProductId, Aspect),
    /// Of what the pages of all products of a type show. Nothing is found otherwise by it.
    Type(TypeId),
    /// Of which categories there are, or what they are called.
    Range,
    /// Of the shop's settings, or where it delivers for how much.
    Shop,
    /// Of a policy in force.
    Policies,
    /// Of what words mean to the search.
    Synonyms,
    /// None: a search index begins anew from here.
    Rebuild,
}

impl Aspect {
    const ALL: [Self; 6] = [
        Self::Whole,
        Self::Words,
        Self::Price,
        Self::Stock,
        Self::Units,
        Self::Related,
    ];

    /// The word for it behind a product's id; none for the whole.
    const fn word(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Words => "words",
            Self::Price => "price",
            Self::Stock => "stock",
            Self::Units => "units",
            Self::Related => "related",
        }
    }
}

impl Change {
    /// What of the pages it touches.
    pub fn topics(self) -> impl Iterator<Item = Topic> {
        let topics: [Option<Topic>; 3] = match self {
            Self::Product(product, Aspect::Whole) => [
                Some(Topic::Product(product)),
                Some(Topic::Range),
                Some(Topic::Prices),
            ],
            Self::Product(product, Aspect::Price) => {
                [Some(Topic::Product(product)), Some(Topic::Prices), None]
            }
            Self::Product(product, Aspect::Words | Aspect::Stock | Aspect::Units | Aspect::Related) => {
                [Some(Topic::Product(product)), None, None]
            }
            Self::Type(product_type) => [Some(Topic::Type(product_type)), None, None],
            Self::Range => [Some(Topic::Range), None, None],
            Self::Shop => [Some(Topic::Shop), None, None],
            Self::Policies => [Some(Topic::Policies), None, None],
            Self::Synonyms | Self::Rebuild => [None; 3],
        };
        topics.into_iter().flatten()
    }

    /// The product that the search index has to look at again.
    pub const fn product_to_index(self) -> Option<ProductId> {
        match self {
            Self::Product(product, Aspect::Whole | Aspect::Words | Aspect::Price | Aspect::Stock) => {
                Some(product)
            }
            _ => None,
        }
    }

    /// Reads what stands in the log; nothing for what only a newer program knows.
    pub fn parse(subject: &str) -> Option<Self> {
        let (first, word) = subject.split_once(' ').unwrap_or((subject, ""));
        Some(match first {
            "range" => Self::Range,
            "shop" => Self::Shop,
            "policies" => Self::Policies,
            "synonyms" => Self::Synonyms,
            "rebuild" => Self::Rebuild,
            "type" => Self::Type(word.parse().ok()?),
            // A word of a newer program may mean anything about the product.
            product => {
                let known = Aspect::ALL.into_iter().find(|aspect| aspect.word() == word);
                Self::Product(product.parse().ok()?, known.unwrap_or(Aspect::Whole))
            }
        })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Product(product, Aspect::Whole) => write!(f, "{product}"),
            Self::Product(product, aspect) => write!(f, "{product} {}", aspect.word()),
            Self::Type(product_type) => write!(f, "type {product_type}"),
            Self::Range => f.write_str("range"),
            Self::Shop => f.write_str("shop"),
            Self::Policies => f.write_str("policies"),
            Self::Synonyms => f.write_str("synonyms"),
            Self::Rebuild => f.write_str("rebuild"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product() -> ProductId {
        "0198c1a2b3c47d5e8f90a1b2c3d4e5f6".parse().unwrap()
    }

    fn product_type() -> TypeId {
        "0198c1a2b3c47d5e8f90a1b2c3d4e5f7".parse().unwrap()
    }

    #[test]
    fn a_change_reads_back_from_the_log() {
        let of_product = Aspect::ALL.map(|aspect| Change::Product(product(), aspect));
        let others = [
            Change::Type(product_type()),
            Change::Range,
            Change::Shop,
            Change::Policies,
            Change::Synonyms,
            Change::Rebuild,
        ];
        for change in of_product.into_iter().chain(others) {
            assert_eq!(Change::parse(&change.to_string()), Some(change));
        }
        assert_eq!(Change::parse("colours"), None);
        assert_eq!(Change::parse("type x"), None);
        let newer = format!("{} smell", product());
        assert_eq!(
            Change::parse(&newer),
            Some(Change::Product(product(), Aspect::Whole))
        );
    }

    #[test]
    fn selling_a_piece_touches_its_own_product_only() {
        for aspect in [Aspect::Stock, Aspect::Units, Aspect::Related] {
            let touched: Vec<Topic> = Change::Product(product(), aspect).topics().collect();
            assert_eq!(touched, [Topic::Product(product())]);
        }
    }

    #[test]
    fn what_only_pages_of_a_type_show_is_nothing_for_the_index() {
        let change = Change::Type(product_type());
        let touched: Vec<Topic> = change.topics().collect();
        assert_eq!(touched, [Topic::Type(product_type())]);
        assert_eq!(change.product_to_index(), None);
    }
}

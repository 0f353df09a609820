//! The lists of products that somebody picked by hand and put into an order.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::basics::{CollectionId, NotAnId, ProductId};

/// A list of picked products.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickList {
    /// What a collection holds.
    Collection(CollectionId),
    /// What goes well with a product.
    Related(ProductId),
}

impl PickList {
    /// The most products of it: of a collection what one page of the console can show, beside a product a few.
    pub const fn max(self) -> usize {
        match self {
            Self::Collection(_) => 200,
            Self::Related(_) => 8,
        }
    }
}

impl fmt::Display for PickList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Collection(collection) => write!(f, "collection:{collection}"),
            Self::Related(product) => write!(f, "related:{product}"),
        }
    }
}

impl FromStr for PickList {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.split_once(':') {
            Some(("collection", id)) => id.parse().map(Self::Collection),
            Some(("related", id)) => id.parse().map(Self::Related),
            _ => Err(NotAnId),
        }
    }
}

impl Serialize for PickList {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PickList {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_named_in_forms_by_its_kind_and_owner() {
        let id = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6";
        for name in [format!("collection:{id}"), format!("related:{id}")] {
            assert_eq!(name.parse::<PickList>().unwrap().to_string(), name);
        }
        for name in [id.to_owned(), format!("basket:{id}"), "related:".to_owned()] {
            assert_eq!(name.parse::<PickList>(), Err(NotAnId), "{name}");
        }
    }
}

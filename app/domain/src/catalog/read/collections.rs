//! What screens show of collections, and of lists that somebody picked.

use serde::{Deserialize, Serialize};

use super::{CategoryChoice, Picture, ProductCard};
use crate::basics::{BrandId, CollectionId, ConditionId, Currency, LocalTime, ProductId, Translated};
use crate::catalog::{
    CollectionForm, CollectionMode, CollectionStatus, Condition, ConditionKind, ProductStatus,
};

/// A collection on the home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionTile {
    /// `/k/{slug}`.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What stands above its goods, perhaps empty.
    pub about: String,
    /// The first picture of its first product.
    pub picture: Picture,
}

/// A row of the console's list of collections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionRow {
    /// The collection.
    pub id: CollectionId,
    /// `/k/{slug}`.
    pub slug: String,
    /// Its name in both languages.
    pub name: Translated,
    /// Where it stands.
    pub status: CollectionStatus,
    /// How goods come into it.
    pub mode: CollectionMode,
    /// Whether the menu and the home page name it.
    pub in_menu: bool,
    /// How many products shoppers see in it now.
    pub products: i64,
}

/// The console's editor of a collection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionEditor {
    /// What the list shows of it.
    pub row: CollectionRow,
    /// Its texts and where it stands, as typed.
    pub form: CollectionForm,
    /// Counts the changes of those: what the form was opened on.
    pub version: i64,
    /// Addresses that lead to it because it had them before.
    pub former_slugs: Vec<String>,
    /// Its conditions, where it has a rule.
    pub conditions: Vec<ConditionRow>,
    /// What conditions can be made of, where it has a rule.
    pub choices: Option<ConditionChoices>,
    /// The first products shoppers see in it.
    pub preview: Vec<ProductCard>,
}

/// A condition of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionRow {
    /// Which.
    pub id: ConditionId,
    /// What it asks.
    pub condition: Condition,
    /// The name of the category, the brand or the value it asks for; empty for the other kinds.
    pub named: String,
}

impl ConditionRow {
    /// What it asks.
    pub const fn kind(&self) -> ConditionKind {
        self.condition.kind()
    }
}

/// What conditions can be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionChoices {
    /// The categories.
    pub categories: Vec<CategoryChoice>,
    /// The brands, by id and name.
    pub brands: Vec<(BrandId, String)>,
    /// The values of options, by key and name ("Colour: clay").
    pub options: Vec<(String, String)>,
    /// Whether there are more of them than these.
    pub has_more_options: bool,
    /// The currency of prices.
    pub currency: Currency,
}

/// A list of picked products, and what a search finds to be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picks {
    /// Those that were picked, in their order.
    pub picked: Vec<PickRow>,
    /// What was found and is not among them.
    pub found: Vec<PickRow>,
    /// Whether more was found than that.
    pub has_more: bool,
    /// Whether no more can be added.
    pub is_full: bool,
}

/// A product that was picked or can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickRow {
    /// The product.
    pub id: ProductId,
    /// Its title.
    pub title: String,
    /// Its first picture.
    pub picture: Picture,
    /// Where it stands.
    pub status: ProductStatus,
    /// When it will be seen, in the shop's time zone; none unless it is scheduled.
    pub scheduled: Option<LocalTime>,
    /// Units that can be sold, of all variants.
    pub available: i64,
}

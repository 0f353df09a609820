//! What screens show of types of products, their attributes, and what is said by them of one product.

use serde::{Deserialize, Serialize};

use crate::basics::{AttributeId, Translated, TypeId};
use crate::catalog::{AttributeKind, AttributeValue};

/// What a product's page says by one attribute, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The attribute's name.
    pub name: String,
    /// What is said.
    pub value: FactValue,
}

/// What is said by an attribute, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactValue {
    /// Words.
    Text(String),
    /// A number and its unit, which may be empty.
    Number {
        /// In Latin digits with a point.
        number: String,
        /// What is counted.
        unit: String,
    },
    /// Yes or no.
    YesNo(bool),
    /// One of a list.
    One(String),
    /// Several of a list, in its order.
    Several(Vec<String>),
}

/// A type in the console's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeRow {
    /// The type.
    pub id: TypeId,
    /// Its name in both languages.
    pub name: Translated,
    /// The names of its attributes, in their order.
    pub attributes: Vec<Translated>,
    /// How many products are of it, whatever their status.
    pub products: i64,
    /// Whether it has a size guide.
    pub has_guide: bool,
}

/// A type to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeChoice {
    /// The type.
    pub id: TypeId,
    /// Its name.
    pub name: String,
}

/// An attribute to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeChoice {
    /// The attribute.
    pub id: AttributeId,
    /// Its name.
    pub name: String,
}

/// One type in the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeEditor {
    /// The type.
    pub id: TypeId,
    /// Counts the changes: what the forms were opened on.
    pub version: i64,
    /// Its name in both languages.
    pub name: Translated,
    /// Its size guide as it is edited: CommonMark.
    pub guide: Translated,
    /// How many products are of it.
    pub products: i64,
    /// What it asks of its products, in order.
    pub attributes: Vec<TypeAttribute>,
    /// What other types ask and this one does not.
    pub others: Vec<AttributeChoice>,
}

/// An attribute of a type in the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeAttribute {
    /// The attribute.
    pub id: AttributeId,
    /// Its name in both languages.
    pub name: Translated,
    /// What can be said by it.
    pub kind: AttributeKind,
    /// The unit of its numbers.
    pub unit: Translated,
    /// What can be chosen, in order; empty unless it is a list.
    pub choices: Vec<EditorChoice>,
    /// How many products of this type say it.
    pub products: i64,
    /// The other types that ask it, by name.
    pub also: Vec<String>,
}

/// A value of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorChoice {
    /// Which value.
    pub position: i64,
    /// The value in both languages.
    pub value: Translated,
    /// How many products say it.
    pub products: i64,
}

/// An attribute in the product editor, and what it says of the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorAttribute {
    /// The attribute.
    pub id: AttributeId,
    /// Its name in both languages.
    pub name: Translated,
    /// What can be said by it.
    pub kind: AttributeKind,
    /// The unit of its numbers.
    pub unit: Translated,
    /// What can be chosen: (which, value), in order.
    pub choices: Vec<(i64, Translated)>,
    /// What is said; none when nothing is.
    pub value: Option<AttributeValue>,
}

//! A product as a file describes it: its rows put together and every cell read.

use std::collections::BTreeSet;

use domain::catalog::ProductStatus;

use super::script::Said;
use crate::catalog::upsert::SaleRow;

/// A product of the file. What is `None` is in a column that the file does not have, and stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedProduct {
    /// The line it begins on.
    pub line: u64,
    /// `/p/{slug}`.
    pub slug: String,
    /// Whether the slug was only made of the title, so that a product with one of its SKUs is meant before one with
    /// that slug.
    pub is_found_by_sku: bool,
    /// What its SKUs would be with zeros at their front, where the file has such a SKU as well: it took none from that one,
    /// so that is another.
    pub other_skus: BTreeSet<String>,
    /// Its title.
    pub title: Said,
    /// Its description, sanitised HTML.
    pub body: Option<Said>,
    /// Who makes it; says nothing for nobody.
    pub vendor: Option<Said>,
    /// Its category, perhaps none.
    pub category: Option<Option<ParsedCategory>>,
    /// Where it stands.
    pub status: Option<ProductStatus>,
    /// What search engines are told: title and description.
    pub seo: [Option<Said>; 2],
    /// What there is to choose.
    pub options: Vec<ParsedOption>,
    /// Its variants, at least one.
    pub variants: Vec<ParsedVariant>,
    /// Its pictures, in order.
    pub pictures: Vec<ParsedPicture>,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedCategory {
    /// `/c/{slug}`, where the file says it.
    pub slug: Option<String>,
    /// What it is called.
    pub name: Said,
}

/// An option of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedOption {
    /// `Size`.
    pub name: Said,
    /// Its values, each once, in order.
    pub values: Vec<ParsedValue>,
}

/// A value of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedValue {
    /// By what the file tells it from the option's other values.
    pub key: String,
    /// What it is called.
    pub said: Said,
}

/// A variant of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedVariant {
    /// The line of its row.
    pub line: u64,
    /// A value for each option.
    pub values: Vec<ParsedValue>,
    /// Its SKU, perhaps empty.
    pub sku: Option<String>,
    /// Its barcode, perhaps empty.
    pub barcode: Option<String>,
    /// What a unit costs, in minor units.
    pub price_minor: i64,
    /// The former price, where there is one.
    pub compare_at_minor: Option<Option<i64>>,
    /// Its sale, where there is one.
    pub sale: Option<Option<SaleRow>>,
    /// Its weight.
    pub weight_grams: Option<i64>,
    /// What a piece costs the shop, where somebody said it.
    pub cost_minor: Option<Option<i64>>,
    /// Length, width and height of a packed piece, in millimetres.
    pub size_mm: [Option<i64>; 3],
    /// Units in stock.
    pub units: Option<i64>,
}

/// A picture of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedPicture {
    /// Where it is.
    pub url: String,
    /// What it shows, perhaps empty.
    pub alt: Said,
    /// Indices of the variants it shows in particular.
    pub variants: Vec<usize>,
}

impl ParsedProduct {
    /// The SKUs of its variants that have one.
    pub fn skus(&self) -> impl Iterator<Item = &str> {
        let said = self.variants.iter().filter_map(|variant| variant.sku.as_deref());
        said.filter(|sku| !sku.is_empty())
    }
}

impl ParsedVariant {
    /// What it is called in an error: its values, or nothing where there is nothing to choose.
    pub fn name(&self) -> String {
        let keys: Vec<&str> = self.values.iter().map(|value| value.key.as_str()).collect();
        keys.join(" / ")
    }

    /// Whether another row describes the same variant.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let pairs = self.values.iter().zip(&other.values);
        self.values.len() == other.values.len() && pairs.into_iter().all(|(a, b)| a.key == b.key)
    }
}

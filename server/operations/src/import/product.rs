//! A product as a file describes it: its rows put together and every cell read.

use domain::catalog::ProductStatus;

/// A product of the file. What is `None` is in a column that the file does not have, and stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedProduct {
    /// The line it begins on.
    pub line: u64,
    /// `/p/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its description, HTML that is not sanitised yet.
    pub body: Option<String>,
    /// Who makes it.
    pub vendor: Option<String>,
    /// Its category; empty for none.
    pub category: Option<String>,
    /// Where it stands.
    pub status: Option<ProductStatus>,
    /// What there is to choose.
    pub options: Vec<ParsedOption>,
    /// Its variants, at least one.
    pub variants: Vec<ParsedVariant>,
    /// Its pictures, in order.
    pub pictures: Vec<ParsedPicture>,
}

/// An option of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedOption {
    /// `Size`.
    pub name: String,
    /// Its values, each once, in order.
    pub values: Vec<String>,
}

/// A variant of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedVariant {
    /// The line of its row.
    pub line: u64,
    /// A value for each option.
    pub values: Vec<String>,
    /// Its SKU, perhaps empty.
    pub sku: Option<String>,
    /// Its barcode, perhaps empty.
    pub barcode: Option<String>,
    /// What a unit costs, in minor units.
    pub price_minor: i64,
    /// The former price, where there is one.
    pub compare_at_minor: Option<Option<i64>>,
    /// Its weight.
    pub weight_grams: Option<i64>,
    /// Units in stock.
    pub units: Option<i64>,
}

/// A picture of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedPicture {
    /// Where it is.
    pub url: String,
    /// What it shows, perhaps empty.
    pub alt: String,
    /// Indices of the variants it shows in particular.
    pub variants: Vec<usize>,
}

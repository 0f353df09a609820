//! The columns that are imported, whatever a format calls them.

use std::collections::BTreeMap;

use domain::basics::Language;
use serde::{Deserialize, Serialize};

use super::report::Issue;
use super::sheet::{Row, Sheet};

/// A column that is imported; every other one is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// The product's address.
    Handle,
    /// What the other program knows the row by.
    Id,
    /// What kind of row it is.
    Kind,
    /// The product that a variation belongs to.
    Parent,
    /// The product's title.
    Title,
    /// Its description, HTML.
    Body,
    /// A shorter one.
    ShortBody,
    /// Who makes it.
    Vendor,
    /// What it is: the shop's category.
    Category,
    /// That category's address.
    CategorySlug,
    /// Whether it is shown in the online shop.
    Published,
    /// Whether it is on sale, being written or archived.
    Status,
    /// The title in search engines.
    SeoTitle,
    /// The description there.
    SeoAbout,
    /// The name of an option, from 0.
    OptionName(usize),
    /// Its value for this variant.
    OptionValue(usize),
    /// The variant's SKU.
    Sku,
    /// The variant's barcode.
    Barcode,
    /// Its weight.
    Weight,
    /// Length (0), width (1) or height (2) of a packed piece.
    Size(usize),
    /// What a piece costs the shop.
    Cost,
    /// Its stock.
    Quantity,
    /// What it usually costs.
    Price,
    /// What it cost before.
    CompareAt,
    /// What it costs while its sale runs.
    Sale,
    /// From when.
    SaleStarts,
    /// Until when.
    SaleEnds,
    /// A picture of the product, or all of them.
    Picture,
    /// Its place among the pictures.
    PicturePosition,
    /// What it shows.
    PictureAlt,
    /// The picture of this variant.
    VariantPicture,
    /// As [`Column::Title`], in the file's other language; likewise those that follow.
    OtherTitle,
    /// Its description.
    OtherBody,
    /// Its category's name.
    OtherCategory,
    /// Its maker's.
    OtherVendor,
    /// The title in search engines.
    OtherSeoTitle,
    /// The description there.
    OtherSeoAbout,
    /// The name of an option.
    OtherOptionName(usize),
    /// Its value.
    OtherOptionValue(usize),
    /// What a picture shows.
    OtherAlt,
    /// Which texts are not written in the file's language: the other one's stand there instead.
    StandIns,
}

/// A column, and the language it is in where that is the file's other one.
pub type Meant = (Column, Option<Language>);

/// What a format calls its columns.
#[derive(Debug)]
pub struct Vocabulary {
    /// The column of this name.
    pub column: fn(&str) -> Option<Meant>,
    /// What the column is usually called.
    pub name: fn(Column) -> String,
    /// Those without which nothing can be imported.
    pub needed: &'static [Column],
    /// What is said where one of them is missing.
    pub missing: &'static str,
}

/// Something to look at, by a part of the program that does not know what the file calls its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The line its row begins on.
    pub line: u64,
    /// The column.
    pub column: Column,
    /// A sentence.
    pub message: String,
}

/// Which columns a file has, where, and by what name.
#[derive(Debug, Clone)]
pub struct Columns {
    found: BTreeMap<Column, (usize, String)>,
    other: Option<Language>,
    left_out: Vec<String>,
    vocabulary: &'static Vocabulary,
}

impl Columns {
    /// Finds the columns by the names in the first row.
    ///
    /// # Errors
    /// An issue when one is missing without which nothing can be imported.
    pub fn of(sheet: &Sheet, vocabulary: &'static Vocabulary) -> Result<Self, Issue> {
        let mut columns = Self {
            found: BTreeMap::new(),
            other: None,
            left_out: Vec::new(),
            vocabulary,
        };
        for (index, name) in sheet.header.iter().enumerate() {
            let known = (vocabulary.column)(name).filter(|(column, language)| {
                let is_new = !columns.found.contains_key(column);
                is_new && (language.is_none() || columns.other.is_none_or(|other| Some(other) == *language))
            });
            match known {
                Some((column, language)) => {
                    columns.other = columns.other.or(language);
                    columns.found.insert(column, (index, name.clone()));
                }
                None if holds_something(sheet, index) => columns.left_out.push(name.clone()),
                None => {}
            }
        }
        for needed in vocabulary.needed {
            if !columns.has(*needed) {
                return Err(Issue::new(1, &columns.name(*needed), vocabulary.missing));
            }
        }
        Ok(columns)
    }

    /// Whether the file has the column.
    pub fn has(&self, column: Column) -> bool {
        self.found.contains_key(&column)
    }

    /// The language of the columns that say everything once more.
    pub const fn other(&self) -> Option<Language> {
        self.other
    }

    /// Columns that say something and are not imported.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// What the file calls the column; its usual name where the file has none.
    pub fn name(&self, column: Column) -> String {
        let found = self.found.get(&column).map(|(_, name)| name.clone());
        found.unwrap_or_else(|| (self.vocabulary.name)(column))
    }

    /// What stands in the column; empty where the file has no such column.
    pub fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        let index = self.found.get(&column).map(|(index, _)| *index);
        index
            .and_then(|index| row.cells.get(index))
            .map_or("", String::as_str)
    }

    /// The remark with the name the file has for its column.
    pub fn named(&self, remark: &Remark) -> Issue {
        Issue::new(remark.line, &self.name(remark.column), remark.message.clone())
    }

    /// `message` about a cell.
    pub fn issue(&self, row: &Row, column: Column, message: impl Into<String>) -> Issue {
        Issue::new(row.line, &self.name(column), message)
    }
}

fn holds_something(sheet: &Sheet, index: usize) -> bool {
    let says = |row: &Row| row.cells.get(index).is_some_and(|cell| !cell.trim().is_empty());
    sheet.rows.iter().any(says)
}

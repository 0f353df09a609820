//! The columns of Shopify's product CSV. They were renamed over the years; both names are known, in any case.

use std::collections::BTreeMap;

use super::report::Issue;
use super::sheet::{Row, Sheet};

/// A column that is imported; every other one is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Which product a row belongs to.
    Handle,
    /// The product's title, on its first row.
    Title,
    /// Its description, HTML.
    Body,
    /// Who makes it.
    Vendor,
    /// What it is: the shop's category.
    Type,
    /// Whether it is shown in the online shop.
    Published,
    /// Whether it is on sale, being written or archived; newer than `Published`.
    Status,
    /// The name of an option, from 0.
    OptionName(usize),
    /// Its value for this variant.
    OptionValue(usize),
    /// The variant's SKU.
    Sku,
    /// The variant's barcode.
    Barcode,
    /// Its weight.
    Grams,
    /// Its stock.
    Quantity,
    /// What it costs.
    Price,
    /// What it cost before.
    CompareAt,
    /// A picture of the product.
    Picture,
    /// Its place among the pictures.
    PicturePosition,
    /// What it shows.
    PictureAlt,
    /// The picture of this variant.
    VariantPicture,
}

const NAMES: &[(Column, &[&str])] = &[
    (Column::Handle, &["Handle", "URL handle"]),
    (Column::Title, &["Title"]),
    (Column::Body, &["Body (HTML)", "Body HTML", "Description"]),
    (Column::Vendor, &["Vendor"]),
    (Column::Type, &["Type", "Custom Product Type"]),
    (Column::Published, &["Published", "Published on online store"]),
    (Column::Status, &["Status"]),
    (Column::OptionName(0), &["Option1 Name"]),
    (Column::OptionName(1), &["Option2 Name"]),
    (Column::OptionName(2), &["Option3 Name"]),
    (Column::OptionValue(0), &["Option1 Value"]),
    (Column::OptionValue(1), &["Option2 Value"]),
    (Column::OptionValue(2), &["Option3 Value"]),
    (Column::Sku, &["Variant SKU", "SKU"]),
    (
        Column::Barcode,
        &["Variant Barcode", "Barcode", "Variant Barcodes"],
    ),
    (Column::Grams, &["Variant Grams", "Weight value (grams)"]),
    (Column::Quantity, &["Variant Inventory Qty", "Inventory quantity"]),
    (Column::Price, &["Variant Price", "Price"]),
    (
        Column::CompareAt,
        &["Variant Compare At Price", "Compare-at price", "Compare At Price"],
    ),
    (Column::Picture, &["Image Src", "Product image URL"]),
    (Column::PicturePosition, &["Image Position"]),
    (Column::PictureAlt, &["Image Alt Text"]),
    (Column::VariantPicture, &["Variant Image", "Variant image URL"]),
];

/// Something to look at, by a part of the program that does not know what the file calls its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
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
pub struct Columns(BTreeMap<Column, (usize, String)>);

impl Columns {
    /// Finds the columns by the names in the first row.
    ///
    /// # Errors
    /// An issue when one is missing without which nothing can be imported.
    pub fn of(sheet: &Sheet) -> Result<Self, Issue> {
        let mut found = BTreeMap::new();
        for (column, names) in NAMES {
            let known = |name: &String| names.iter().any(|known| known.eq_ignore_ascii_case(name));
            if let Some(index) = sheet.header.iter().position(known) {
                found.insert(*column, (index, sheet.header[index].clone()));
            }
        }
        let columns = Self(found);
        for needed in [Column::Title, Column::Price] {
            if !columns.has(needed) {
                let message = "The file has no such column. Is it a product file in Shopify's format?";
                return Err(Issue::new(1, columns.name(needed), message));
            }
        }
        Ok(columns)
    }

    /// Whether the file has the column.
    pub fn has(&self, column: Column) -> bool {
        self.0.contains_key(&column)
    }

    /// What the file calls the column; its older name where the file has none.
    pub fn name(&self, column: Column) -> &str {
        let known = || {
            NAMES
                .iter()
                .find(|(known, _)| *known == column)
                .map_or("", |(_, names)| names[0])
        };
        self.0.get(&column).map_or_else(known, |(_, name)| name.as_str())
    }

    /// What stands in the column, without white space around it; empty where the file has no such column.
    pub fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        let index = self.0.get(&column).map(|(index, _)| *index);
        index
            .and_then(|index| row.cells.get(index))
            .map_or("", |cell| cell.trim())
    }

    /// The remark with the name the file has for its column.
    pub fn named(&self, remark: &Remark) -> Issue {
        Issue::new(remark.line, self.name(remark.column), remark.message.clone())
    }

    /// `message` about a cell.
    pub fn issue(&self, row: &Row, column: Column, message: impl Into<String>) -> Issue {
        Issue::new(row.line, self.name(column), message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_and_the_newer_names_are_known() {
        let header = |names: &str| Sheet {
            header: names.split(',').map(str::to_owned).collect(),
            rows: Vec::new(),
        };
        for names in [
            "Handle,Title,Variant Price,Image Src",
            "title,URL HANDLE,price,Product Image URL",
        ] {
            let columns = Columns::of(&header(names)).unwrap();
            assert!(
                columns.has(Column::Handle) && columns.has(Column::Price) && columns.has(Column::Picture)
            );
        }
        // A price for another market is not the price.
        let issue = Columns::of(&header("Title,Price / International")).unwrap_err();
        assert_eq!((issue.line, issue.column.as_str()), (1, "Variant Price"));
    }
}

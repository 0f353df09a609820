//! Shopify's product CSV: a row for each variant, the product's own fields on its first one, pictures beside them or
//! on rows of their own. Its columns were renamed over the years; both names are known, in any case.

mod groups;
mod product;
mod variant;

pub use groups::groups;

use domain::basics::Language;

use super::columns::{Column, Vocabulary};
use super::own;

/// What the format calls the one variant of a product with nothing to choose.
pub const DEFAULT_TITLE: &str = "Default Title";

/// What its columns are called.
pub static VOCABULARY: Vocabulary = Vocabulary {
    column,
    name,
    needed: &[Column::Title, Column::Price],
    missing: "The file has no such column. Is it a product file in Shopify's format?",
};

/// Each with its names, the one it is exported under first.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Handle, &["URL handle", "Handle"]),
    (Column::Title, &["Title"]),
    (Column::Body, &["Description", "Body (HTML)", "Body HTML"]),
    (Column::Vendor, &["Vendor"]),
    (Column::Category, &["Type", "Custom Product Type"]),
    (Column::Published, &["Published on online store", "Published"]),
    (Column::Status, &["Status"]),
    (Column::OptionName(0), &["Option1 name"]),
    (Column::OptionName(1), &["Option2 name"]),
    (Column::OptionName(2), &["Option3 name"]),
    (Column::OptionValue(0), &["Option1 value"]),
    (Column::OptionValue(1), &["Option2 value"]),
    (Column::OptionValue(2), &["Option3 value"]),
    (Column::Sku, &["SKU", "Variant SKU"]),
    (
        Column::Barcode,
        &["Barcode", "Variant Barcode", "Variant Barcodes"],
    ),
    (Column::Weight, &["Weight value (grams)", "Variant Grams"]),
    (Column::Quantity, &["Inventory quantity", "Variant Inventory Qty"]),
    (Column::Price, &["Price", "Variant Price"]),
    (
        Column::CompareAt,
        &["Compare-at price", "Variant Compare At Price", "Compare At Price"],
    ),
    (Column::Picture, &["Product image URL", "Image Src"]),
    (Column::PicturePosition, &["Image position"]),
    (Column::PictureAlt, &["Image alt text"]),
    (Column::VariantPicture, &["Variant image URL", "Variant Image"]),
    (Column::Cost, &["Cost per item"]),
    (Column::SeoTitle, &["SEO title"]),
    (Column::SeoAbout, &["SEO description"]),
];

fn column(name: &str) -> Option<(Column, Option<Language>)> {
    let is_name = |known: &&str| known.eq_ignore_ascii_case(name);
    if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.iter().any(is_name)) {
        return Some((*column, None));
    }
    let (_, key) = name.split_once("(product.metafields.manzuma.")?;
    own::of_key(key.strip_suffix(')')?)
}

fn name(column: Column) -> String {
    let known = NAMES.iter().find(|(known, _)| *known == column);
    known.map_or_else(String::new, |(_, names)| names[0].to_owned())
}

/// What a column is exported as, in a file whose other language is `other`.
pub fn exported(column: Column, other: Language) -> String {
    if NAMES.iter().any(|(known, _)| *known == column) {
        return name(column);
    }
    let (key, label) = own::own(column, other);
    format!("{label} (product.metafields.manzuma.{key})")
}

#[cfg(test)]
mod tests {
    use super::super::columns::Columns;
    use super::super::sheet::Sheet;
    use super::*;

    fn header(names: &str) -> Sheet {
        Sheet {
            header: names.split(',').map(str::to_owned).collect(),
            rows: Vec::new(),
            written_in: None,
        }
    }

    #[test]
    fn the_older_and_the_newer_names_are_known() {
        for names in [
            "Handle,Title,Variant Price,Image Src",
            "title,URL HANDLE,price,Product Image URL",
        ] {
            let columns = Columns::of(&header(names), &VOCABULARY).unwrap();
            assert!(
                columns.has(Column::Handle) && columns.has(Column::Price) && columns.has(Column::Picture)
            );
        }
        // A price for another market is not the price.
        let issue = Columns::of(&header("Title,Price / International"), &VOCABULARY).unwrap_err();
        assert_eq!((issue.line, issue.column.as_str()), (1, "Price"));
    }

    #[test]
    fn a_file_has_one_other_language() {
        let names =
            [Column::Title, Column::Price, Column::OtherTitle].map(|c| exported(c, Language::English));
        let columns = Columns::of(&header(&names.join(",")), &VOCABULARY).unwrap();
        assert_eq!(columns.other(), Some(Language::English));
        let both = format!(
            "{},{}",
            names.join(","),
            exported(Column::OtherBody, Language::Arabic)
        );
        let columns = Columns::of(&header(&both), &VOCABULARY).unwrap();
        assert!(columns.has(Column::OtherTitle) && !columns.has(Column::OtherBody));
    }
}

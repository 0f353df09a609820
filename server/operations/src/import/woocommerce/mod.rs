//! WooCommerce's product CSV: a row for each product, and below it or elsewhere one for each of its variations, which
//! name their parent. All pictures of a product stand in one cell, and so do the values of an attribute.

mod groups;
mod lists;
mod product;
mod variant;

pub use groups::groups;
pub use lists::{encoded, entities, escaped_lines};

use domain::basics::Language;

use super::columns::{Column, Vocabulary};
use super::own;

/// The most attributes of a product that are looked at.
pub const ATTRIBUTES_MAX: usize = 20;

/// What its columns are called.
pub static VOCABULARY: Vocabulary = Vocabulary {
    column,
    name,
    needed: &[Column::Title, Column::Price],
    missing: "The file has no such column. Is it a product file in WooCommerce's format?",
};

/// Each with its names, the one it is exported under first.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Id, &["ID"]),
    (Column::Kind, &["Type"]),
    (Column::Sku, &["SKU"]),
    (
        Column::Barcode,
        &["GTIN, UPC, EAN, or ISBN", "GTIN", "EAN", "Barcode"],
    ),
    (Column::Title, &["Name"]),
    (Column::Published, &["Published"]),
    (Column::ShortBody, &["Short description"]),
    (Column::Body, &["Description"]),
    (Column::SaleStarts, &["Date sale price starts"]),
    (Column::SaleEnds, &["Date sale price ends"]),
    (Column::Quantity, &["Stock"]),
    (
        Column::Weight,
        &["Weight (kg)", "Weight (g)", "Weight (lbs)", "Weight (oz)"],
    ),
    (
        Column::Size(0),
        &["Length (cm)", "Length (mm)", "Length (m)", "Length (in)"],
    ),
    (
        Column::Size(1),
        &["Width (cm)", "Width (mm)", "Width (m)", "Width (in)"],
    ),
    (
        Column::Size(2),
        &["Height (cm)", "Height (mm)", "Height (m)", "Height (in)"],
    ),
    (Column::Cost, &["Cost of goods"]),
    (Column::Sale, &["Sale price"]),
    (Column::Price, &["Regular price"]),
    (Column::Category, &["Categories"]),
    (Column::Vendor, &["Brands", "Brand"]),
    (Column::Picture, &["Images"]),
    (Column::Parent, &["Parent"]),
];

fn column(name: &str) -> Option<(Column, Option<Language>)> {
    if let Some(key) = name.strip_prefix("Meta: manzuma_") {
        return own::of_key(key);
    }
    if let Some(column) = attribute(name) {
        return Some((column, None));
    }
    let is_name = |known: &&str| known.eq_ignore_ascii_case(name);
    let known = NAMES.iter().find(|(_, names)| names.iter().any(is_name));
    known.map(|(column, _)| (*column, None))
}

/// `Attribute 2 value(s)`.
fn attribute(name: &str) -> Option<Column> {
    let (number, what) = name.strip_prefix("Attribute ")?.split_once(' ')?;
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    match what {
        _ if index >= ATTRIBUTES_MAX => None,
        "name" => Some(Column::OptionName(index)),
        "value(s)" => Some(Column::OptionValue(index)),
        _ => None,
    }
}

fn name(column: Column) -> String {
    match column {
        Column::OptionName(index) => format!("Attribute {} name", index + 1),
        Column::OptionValue(index) => format!("Attribute {} value(s)", index + 1),
        _ => {
            let known = NAMES.iter().find(|(known, _)| *known == column);
            known.map_or_else(String::new, |(_, names)| names[0].to_owned())
        }
    }
}

/// What a column is exported as, in a file whose other language is `other`.
pub fn exported(column: Column, other: Language) -> String {
    match name(column) {
        name if name.is_empty() => format!("Meta: manzuma_{}", own::own(column, other).0),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_names_and_others_are_not() {
        for (name, expected) in [
            ("Name", Some((Column::Title, None))),
            ("regular price", Some((Column::Price, None))),
            ("Attribute 2 value(s)", Some((Column::OptionValue(1), None))),
            ("Attribute 2 global", None),
            ("Attribute 0 name", None),
            ("Attribute 99 name", None),
            (
                "Meta: manzuma_title_ar",
                Some((Column::OtherTitle, Some(Language::Arabic))),
            ),
            ("Meta: manzuma_address", Some((Column::Handle, None))),
            ("Meta: _yoast_wpseo_title", None),
            ("Weight (lbs)", Some((Column::Weight, None))),
        ] {
            assert_eq!(column(name), expected, "{name}");
        }
    }
}

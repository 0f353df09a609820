//! Columns that no other shop's program knows: what this shop has and their formats lack, above all the second
//! language. Each format gives them a name that its own program leaves alone.

use domain::basics::Language;

use super::columns::Column;

/// (column, its key, what it is called). The key of a text in the other language ends with that language.
const OWN: &[(Column, &str, &str)] = &[
    (Column::OtherTitle, "title", "Title"),
    (Column::OtherBody, "body", "Description"),
    (Column::OtherCategory, "category", "Category"),
    (Column::OtherVendor, "vendor", "Vendor"),
    (Column::OtherOptionName(0), "option1_name", "Option1 name"),
    (Column::OtherOptionValue(0), "option1_value", "Option1 value"),
    (Column::OtherOptionName(1), "option2_name", "Option2 name"),
    (Column::OtherOptionValue(1), "option2_value", "Option2 value"),
    (Column::OtherOptionName(2), "option3_name", "Option3 name"),
    (Column::OtherOptionValue(2), "option3_value", "Option3 value"),
    (Column::OtherAlt, "alt", "Image alt text"),
    (Column::OtherSeoTitle, "seo_title", "SEO title"),
    (Column::OtherSeoAbout, "seo_about", "SEO description"),
    (Column::SeoTitle, "seo_title", "SEO title"),
    (Column::SeoAbout, "seo_about", "SEO description"),
    (Column::Cost, "cost", "Cost per item"),
    (Column::Size(0), "length_cm", "Length (cm)"),
    (Column::Size(1), "width_cm", "Width (cm)"),
    (Column::Size(2), "height_cm", "Height (cm)"),
    (Column::Handle, "address", "Address"),
    (Column::Status, "status", "Status"),
    (Column::CategorySlug, "category_address", "Category's address"),
    (Column::CompareAt, "compare_at", "Compare-at price"),
    (Column::Sale, "sale_price", "Sale price"),
    (Column::SaleStarts, "sale_starts", "Sale from"),
    (Column::SaleEnds, "sale_ends", "Sale until"),
    (Column::PictureAlt, "alt", "Image alt text"),
    (Column::StandIns, "stand_ins", "Not in this language yet"),
];

/// The column's key and what it is called, in a file whose other language is `other`.
pub fn own(column: Column, other: Language) -> (String, String) {
    let known = OWN.iter().find(|(known, _, _)| *known == column);
    let (key, label) = known.map_or(("", ""), |(_, key, label)| (*key, *label));
    if is_other(column) {
        let in_ = match other {
            Language::Arabic => "Arabic",
            Language::English => "English",
        };
        (format!("{key}_{}", other.code()), format!("{label} in {in_}"))
    } else {
        (key.to_owned(), label.to_owned())
    }
}

/// The column with this key, and the language of its texts where it is the other one's.
pub fn of_key(key: &str) -> Option<(Column, Option<Language>)> {
    let plain = OWN
        .iter()
        .find(|(column, known, _)| !is_other(*column) && *known == key);
    if let Some((column, _, _)) = plain {
        return Some((*column, None));
    }
    let (stem, language) = key.rsplit_once('_')?;
    let language: Language = language.parse().ok()?;
    let other = OWN
        .iter()
        .find(|(column, known, _)| is_other(*column) && *known == stem);
    other.map(|(column, _, _)| (*column, Some(language)))
}

/// The word for a text among the stand-ins of a row: those of the file's language that are not written.
pub fn stand_in(column: Column) -> &'static str {
    OWN.iter()
        .find(|(known, _, _)| *known == column)
        .map_or("", |(_, key, _)| key)
}

/// Whether it holds a text in the file's other language.
pub const fn is_other(column: Column) -> bool {
    matches!(
        column,
        Column::OtherTitle
            | Column::OtherBody
            | Column::OtherCategory
            | Column::OtherVendor
            | Column::OtherOptionName(_)
            | Column::OtherOptionValue(_)
            | Column::OtherAlt
            | Column::OtherSeoTitle
            | Column::OtherSeoAbout
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for (column, _, _) in OWN {
            let (key, _) = own(*column, Language::Arabic);
            let language = is_other(*column).then_some(Language::Arabic);
            assert_eq!(of_key(&key), Some((*column, language)), "{key}");
        }
        assert_eq!(
            (of_key("title"), of_key("title_fr"), of_key("")),
            (None, None, None)
        );
    }
}

//! What screens show of the catalogue. Storefront queries answer in the page's language, console queries in the
//! asking person's.

mod asked;
mod categories;
mod category_editor;
mod collection_editor;
mod collections;
mod condition_choices;
mod console;
mod editor;
mod frame;
mod listing;
mod members;
mod picks;
mod product;
mod promises;
mod related;
mod shelves;
mod types;

pub(super) use asked::{asked_of, attributes_of, type_name};
pub(crate) use categories::Categories;
pub use categories::category_page;
pub(super) use categories::{category_facet, category_key};
pub use category_editor::category_editor;
pub use collection_editor::{collection_editor, collection_list};
pub(super) use collection_editor::{collection_form, conditions};
pub use collections::collection_page;
pub(super) use collections::listed_collections;
pub use console::{product_editor, product_list};
use domain::basics::{Language, Money, Translated};
use domain::catalog::PLACEHOLDER_URL;
use domain::settings::Shop;
pub(super) use editor::{
    Made, category_name, details, has_moved, makeable, missing, options_of, variant_details, variants_of,
};
pub use frame::{Menu, shop_frame};
pub(crate) use listing::Cards;
pub use listing::{cards, home_page};
pub use picks::picks;
pub use product::product_page;
pub use shelves::{categories, shelves};
pub use types::{product_type, product_types};

use crate::Result;
use crate::db::Record;

/// The address of a stored picture, or of the placeholder.
pub(crate) fn picture_url(key: Option<String>) -> String {
    key.map_or_else(|| PLACEHOLDER_URL.to_owned(), |key| format!("/media/{key}"))
}

/// The option values of a variant from six columns (Arabic and English of each), joined.
pub(crate) fn labels(row: &Record, index: usize) -> Result<Translated> {
    Ok(Translated {
        ar: label_of(row, index, Language::Arabic)?,
        en: label_of(row, index, Language::English)?,
    })
}

/// The option values of a variant in `language`, from the same six columns.
pub(crate) fn label_of(row: &Record, index: usize, language: Language) -> Result<String> {
    let mut parts = Vec::new();
    for option in 0..3 {
        let value = row.translated(index + option * 2)?;
        if !value.is_empty() {
            parts.push(value.in_(language).to_owned());
        }
    }
    Ok(parts.join(" · "))
}

fn optional_money(row: &Record, index: usize, shop: &Shop) -> Result<Option<Money>> {
    Ok(row
        .get::<Option<i64>>(index)?
        .map(|minor| Money::new(minor, shop.currency)))
}

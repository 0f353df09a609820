//! Products: the list, many at once in a grid or in a sheet, and one product with its texts in both languages, its
//! options, variants, prices, stock and pictures; categories, collections and brands; types and their attributes.

pub mod api;
pub mod collections;
pub mod editor;
mod grid;
mod movers;
pub mod picks;
mod picture_forms;
mod picture_upload;
mod pictures;
mod product_list_page;
mod product_page;
mod sale_form;
mod search_engines;
mod search_page;
mod sending;
mod sheets;
mod shelf_fields;
pub mod shelves;
mod synonym_forms;
mod texts_form;
pub mod types;
mod value_rows;
mod variant_card;

pub use collections::{CollectionEditPage, CollectionListPage};
pub use editor::ProductNewPage;
pub use grid::GridScreen;
pub use pictures::{retry, small};
pub use product_list_page::ProductListPage;
pub use product_page::ProductEditPage;
pub use search_page::SearchReportPage;
pub use sheets::{ExchangePage, SheetScreen};
pub use shelves::{CategoryEditPage, ShelvesPage};
pub use types::{TypePage, TypesPage};

/// Where a variant stands on its product's page, saying that it was saved there.
#[cfg(feature = "ssr")]
fn at_variant(product: domain::basics::ProductId, variant: domain::basics::VariantId) -> String {
    let page = format!("/console/products/{product}?variant={variant}");
    format!("{}#variant-{variant}", crate::frame::Done::Saved.at(&page))
}

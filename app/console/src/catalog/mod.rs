//! Products: the list, and one product with its texts in both languages, prices, stock and pictures.

pub mod api;
mod picture_forms;
mod picture_upload;
mod pictures;
mod product_list_page;
mod product_page;
mod publishing;
mod sale_form;
mod search_page;
mod sending;
mod synonym_forms;
mod texts_form;
mod variant_card;

pub use pictures::{retry, small};
pub use product_list_page::ProductListPage;
pub use product_page::ProductEditPage;
pub use search_page::SearchReportPage;

//! Collections: the list, and one with its texts, its goods or its conditions, and what shoppers see of it.

pub mod api;
mod collection_page;
mod details_form;
mod list_page;
mod preview;
mod publishing;
mod rule_card;

pub use collection_page::CollectionEditPage;
pub use list_page::CollectionListPage;

/// Where the list stands.
const ADDRESS: &str = "/console/collections";

/// The forms of a collection's page.
const ENDPOINTS: [&str; 9] = [
    "catalog/edit_collection",
    "catalog/publish_collection",
    "catalog/unpublish_collection",
    "catalog/remove_collection",
    "catalog/add_condition",
    "catalog/remove_condition",
    "catalog/pick",
    "catalog/unpick",
    "catalog/move_pick",
];

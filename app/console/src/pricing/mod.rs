//! Promotions: the list, and one promotion with its rules, codes and uses.

pub mod api;
mod codes_card;
mod end_form;
mod promotion_form;
mod promotion_list_page;
mod promotion_new_page;
mod promotion_page;

pub use promotion_list_page::PromotionListPage;
pub use promotion_new_page::PromotionNewPage;
pub use promotion_page::PromotionEditPage;

/// Where the list stands.
const ADDRESS: &str = "/console/promotions";

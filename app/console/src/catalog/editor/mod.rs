//! What the product's page lets people change beside texts, prices and pictures: making a product, its details, its
//! options, its variants, and whether it is on sale.

pub mod api;
mod attributes_card;
mod details_form;
mod new_page;
mod option_form;
mod options_card;
mod past_variants;
mod publishing;
mod value_fields;
mod variant_form;

pub use attributes_card::attributes;
pub use details_form::details;
pub use new_page::ProductNewPage;
pub use options_card::options_card;
pub use past_variants::past_variants;
pub use publishing::publishing;
pub use variant_form::variant_details;

//! What the shop sells: products, their options and variants, categories and pictures.

mod choice;
mod edit;
mod picture;
pub mod read;
mod sale;
mod slug;
mod status;

pub use edit::{BODY_MAX, ProductEdit, TITLE_MAX, VariantPrice, publish_gap, saved_percent};
pub use picture::{PLACEHOLDER_URL, PictureState};
pub use sale::{PriceTag, Sale, SaleForm};
pub use slug::{is_slug, slug_from};
pub use status::ProductStatus;

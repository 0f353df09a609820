//! What the shop sells: products, their options and variants, categories and pictures.

mod aspect;
mod choice;
mod edit;
mod gtin;
mod listing;
mod picture;
pub mod read;
mod sale;
mod slug;
mod status;

pub use aspect::{Aspect, variant_title};
pub use edit::{
    ALT_MAX, BODY_MAX, ProductEdit, TITLE_MAX, VariantPrice, check_alt, publish_gap, saved_percent,
};
pub use gtin::is_gtin;
pub use listing::{ListingQuery, PriceBand, Sort, option_key};
pub use picture::{
    PICTURE_BYTES_MAX, PICTURES_MAX, PLACEHOLDER_URL, PictureFormat, PictureMove, PictureSize, PictureState,
    Renditions, rendition_key,
};
pub use sale::{PriceTag, Sale, SaleForm};
pub use slug::{is_slug, slug_from};
pub use status::ProductStatus;

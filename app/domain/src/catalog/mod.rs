//! What the shop sells: products, their options and variants, categories and pictures.

mod choice;
mod edit;
mod picture;
pub mod read;
mod slug;
mod status;

pub use edit::{ALT_MAX, BODY_MAX, ProductEdit, TITLE_MAX, VariantPrice, check_alt, publish_gap, saved_percent};
pub use picture::{
    PICTURE_BYTES_MAX, PICTURE_WIDTHS, PICTURES_MAX, PLACEHOLDER_URL, PictureFormat, PictureMove, PictureState, Renditions,
    rendition_key, widths_of,
};
pub use slug::{is_slug, slug_from};
pub use status::ProductStatus;

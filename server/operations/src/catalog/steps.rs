//! What other areas and the importer may do to the catalogue inside their transaction.

mod add;
mod offer;
mod products;
mod shelves;

pub(crate) use super::publish::{move_product_of, move_to};
pub(crate) use super::rows::open as open_product;
pub(crate) use super::set_price::reprice;
pub(crate) use super::upsert::touch_product;
pub use add::{
    Added, NewPicture, NewProduct, NewVariant, PictureFile, StoredPicture, add_options, add_picture,
    add_product, add_variant, search_text,
};
pub(crate) use offer::price_tag;
pub use offer::{Offer, offer};
pub use products::{product_at, product_of, sku, title, units_changed};
pub use shelves::{KnownCategory, brand, brand_at, category, category_at, category_called};

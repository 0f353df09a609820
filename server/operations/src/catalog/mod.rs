//! Products: what screens show of them and what staff change.

mod addresses;
mod categories;
mod collections;
mod create_product;
mod edit_brand;
mod edit_details;
mod edit_options;
mod edit_texts;
mod edit_variant;
mod follow_name;
pub mod machines;
mod order;
mod picks;
mod pictures;
mod publish;
pub mod read;
mod rows;
pub(crate) mod saves;
pub mod search;
mod set_price;
mod set_sale;
pub(crate) mod sheets;
mod shelf_texts;
pub mod steps;
mod types;
pub mod upsert;
mod variations;

pub use categories::{add_category, edit_category, move_category};
pub use collections::{
    add_collection, add_condition, edit_collection, move_collection, publish_collection, remove_collection,
    remove_condition, unpublish_collection,
};
pub use create_product::create_product;
pub use edit_brand::edit_brand;
pub use edit_details::edit_details;
pub use edit_options::{add_option, edit_option, remove_option};
pub use edit_texts::edit_texts;
pub use edit_variant::edit_variant;
pub(crate) use follow_name::{follow_attribute_name, follow_brand_name, follow_category_name};
pub use picks::{move_pick, pick, unpick};
pub use pictures::{
    add_picture_files, assign_picture, describe_picture, fetch_picture, forget_picture_files, move_picture,
    refine_picture, remove_picture, retry_picture, share_picture, show_picture,
};
pub use publish::{archive, publish, schedule, unpublish};
pub use set_price::set_price;
pub use set_sale::set_sale;
pub use types::{
    add_attribute, add_type, edit_attribute, edit_attributes, edit_guide, edit_own_guide, edit_type,
    move_attribute, remove_attribute, remove_type, set_type, take_attribute,
};
pub(crate) use types::{forget_attribute, forget_type};
pub use variations::{make_variants, remove_variant, restore_variant};

//! Products: what screens show of them and what staff change.

mod edit_texts;
pub mod machines;
mod pictures;
mod publish;
pub mod read;
pub mod search;
mod set_price;
mod set_sale;
pub mod steps;
pub mod upsert;

pub use edit_texts::edit_texts;
pub use pictures::{
    add_picture_files, assign_picture, describe_picture, fetch_picture, forget_picture_files, move_picture,
    refine_picture, remove_picture, retry_picture, show_picture,
};
pub use publish::{publish, unpublish};
pub use set_price::set_price;
pub use set_sale::set_sale;

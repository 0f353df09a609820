//! A product's pictures, from their coming to their going. What comes is kept as it came and never shown: the worker
//! makes files of it that hold nothing but pixels, and those are shown.

mod add;
mod arrange;
mod fetch;
mod make_ready;

pub use add::add_picture_files;
pub use arrange::{assign_picture, describe_picture, move_picture, remove_picture};
pub use fetch::{fetch_picture, retry_picture};
pub use make_ready::{forget_picture_files, refine_picture, show_picture};

/// Where the file of a picture is kept as it came. Nothing below `originals/` is ever served.
fn original_key(picture: impl std::fmt::Display, extension: &str) -> String {
    format!("originals/{picture}/original.{extension}")
}

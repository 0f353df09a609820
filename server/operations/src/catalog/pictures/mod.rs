//! A product's pictures, from their coming to their going. What comes is kept as it came and never shown: the worker
//! makes files of it that hold nothing but pixels, and those are shown.

mod add;
mod arrange;
mod fetch;
mod make_ready;
mod share;

pub use add::add_picture_files;
pub use arrange::{assign_picture, describe_picture, move_picture, remove_picture};
pub use fetch::{fetch_picture, retry_picture};
pub use make_ready::{forget_picture_files, refine_picture, show_picture};
pub use share::share_picture;

use domain::basics::{ImageId, ProductId};

use super::{rows, search};
use crate::changes::Aspect;
use crate::db::Tx;
use crate::{Result, args};

/// Where the file of a picture is kept as it came. Nothing below `originals/` is ever served.
fn original_key(picture: impl std::fmt::Display, extension: &str) -> String {
    format!("originals/{picture}/original.{extension}")
}

/// Locks the product of `picture`, whose page looks different from now on: pictures are arranged by one at a time. Which
/// it is, and its slug.
///
/// # Errors
/// [`crate::Error::Missing`] when there is no such picture.
async fn changed(tx: &mut Tx<'_>, picture: ImageId) -> Result<(ProductId, String)> {
    let sql = "SELECT product_id FROM catalog_pictures WHERE id = $1";
    let product = tx.one(sql, args![picture]).await?.parse(0)?;
    let slug = rows::stamp(tx, product).await?;
    search::changed_in(tx, product, Aspect::Words).await?;
    Ok((product, slug))
}

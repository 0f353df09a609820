//! A picture that many products may show, with one set of files for all of them: what the demo shop draws.

use domain::catalog::PictureFormat;

use super::make_ready::{blur_address, put, shown_by};
use super::original_key;
use crate::catalog::steps::StoredPicture;
use crate::{Error, Ops, Result};

/// Makes WebP files of `drawing` (an SVG) under a name of its own. With `refined` it is kept as it came too, so that
/// the worker makes AVIFs for each picture that is stored with it.
///
/// # Errors
/// [`Error::Broken`] when it can't be read, or the file store fails.
pub async fn share_picture(ops: &Ops, name: &str, drawing: Vec<u8>, refined: bool) -> Result<StoredPicture> {
    let images = &ops.ports().images;
    let ready = images.make_ready(drawing.clone(), PictureFormat::WebP).await;
    let ready = ready.map_err(Error::broken)?;
    put(ops, name, (false, PictureFormat::WebP), &ready).await?;
    let original = if refined {
        let key = original_key(name, "svg");
        let kept = ops.ports().files.put(&key, drawing).await;
        kept.map_err(Error::broken)?;
        Some(key)
    } else {
        None
    };
    Ok(StoredPicture {
        key: shown_by(name, false, &ready),
        blur: blur_address(&ready.blur),
        original,
    })
}

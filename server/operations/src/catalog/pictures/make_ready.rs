//! Making a picture's files, in two steps: WebP takes a moment, so every picture of an upload is shown before the first
//! AVIF, which takes seconds, is begun. Each step may be broken off anywhere and be done again: files are written
//! before the row names them, and under the same keys.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::basics::ImageId;
use domain::catalog::{PictureFormat, rendition_key};

use super::changed;
use crate::outbox::{self, Event};
use crate::ports::{FileProblem, ReadyPicture};
use crate::{Error, Ops, Result, args};

/// Shows a picture that is kept, by WebP files. One that can't be read is noted as failed, where people see it; that is
/// not a failure of this step.
///
/// # Errors
/// [`Error::Broken`] when the database or the file store fails.
pub async fn show_picture(ops: &Ops, picture: ImageId) -> Result<()> {
    let Some(original) = original(ops, picture, "kept").await? else {
        return forget_unless(ops, picture, false).await;
    };
    let ready = match ops.ports().images.make_ready(original, PictureFormat::WebP).await {
        Ok(ready) => ready,
        Err(problem) => return unreadable(ops, picture, &problem.to_string()).await,
    };
    put(ops, &picture.to_string(), (false, PictureFormat::WebP), &ready).await?;
    let blur = blur_address(&ready.blur);
    let key = shown_by(&picture.to_string(), false, &ready);
    let shown = ops
        .write(async |tx| {
            let shown = tx
                .execute(
                    "UPDATE catalog_pictures
                     SET state = 'stored', file_key = $1, blur = $2, last_error = ''
                     WHERE id = $3 AND state = 'kept'",
                    args![&key, &blur, picture],
                )
                .await?;
            if shown == 1 {
                changed(tx, picture).await?;
                outbox::steps::push(tx, Event::PictureShown, picture).await?;
            }
            Ok(shown == 1)
        })
        .await?;
    forget_unless(ops, picture, shown).await
}

/// Makes AVIF files of a picture that is shown, beside its WebPs, and shows it by both.
///
/// # Errors
/// [`Error::Broken`] when the picture can't be written so, or the database or the file store fails.
pub async fn refine_picture(ops: &Ops, picture: ImageId) -> Result<()> {
    let Some(original) = original(ops, picture, "stored").await? else {
        return forget_unless(ops, picture, false).await;
    };
    let images = &ops.ports().images;
    // Made again rather than read again: it is the lesser work, and one store less to wait for.
    let webp = images.make_ready(original.clone(), PictureFormat::WebP).await;
    let webp = webp.map_err(Error::broken)?;
    let avif = images.make_ready(original, PictureFormat::Avif).await;
    let avif = avif.map_err(Error::broken)?;
    let folder = picture.to_string();
    put(ops, &folder, (true, PictureFormat::WebP), &webp).await?;
    put(ops, &folder, (true, PictureFormat::Avif), &avif).await?;
    let key = shown_by(&folder, true, &webp);
    let shown = ops
        .write(async |tx| {
            let shown = tx
                .execute(
                    "UPDATE catalog_pictures SET file_key = $1 WHERE id = $2 AND state = 'stored'",
                    args![&key, picture],
                )
                .await?;
            if shown == 1 {
                changed(tx, picture).await?;
            }
            Ok(shown == 1)
        })
        .await?;
    forget_unless(ops, picture, shown).await
}

/// Forgets the files of a picture that is no more.
///
/// # Errors
/// [`Error::Broken`] when the file store fails.
pub async fn forget_picture_files(ops: &Ops, picture: ImageId) -> Result<()> {
    for folder in ["pictures", "originals"] {
        let files = &ops.ports().files;
        let gone = files.remove_all(&format!("{folder}/{picture}")).await;
        gone.map_err(Error::broken)?;
    }
    Ok(())
}

/// The picture as it came, while it is in `state`; none when there is nothing to be done.
async fn original(ops: &Ops, picture: ImageId, state: &'static str) -> Result<Option<Vec<u8>>> {
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT original_key FROM catalog_pictures WHERE id = $1 AND state = $2",
                args![picture, state],
            )
            .await
        })
        .await?;
    let key = row.map(|row| row.get::<Option<String>>(0)).transpose()?.flatten();
    let Some(key) = key else { return Ok(None) };
    match ops.ports().files.get(&key).await {
        Ok(bytes) => Ok(Some(bytes)),
        // Most likely the picture was removed meanwhile, and this touches no row.
        Err(FileProblem::Missing) => {
            unreadable(ops, picture, "its file is gone").await?;
            Ok(None)
        }
        Err(problem) => Err(Error::broken(problem)),
    }
}

/// Keeps the files of a picture in a folder of its own.
pub(super) async fn put(
    ops: &Ops,
    folder: &str,
    (has_avif, format): (bool, PictureFormat),
    ready: &ReadyPicture,
) -> Result<()> {
    for (size, bytes) in &ready.files {
        let key = rendition_key(folder, has_avif, *size, format);
        let kept = ops.ports().files.put(&key, bytes.clone()).await;
        kept.map_err(Error::broken)?;
    }
    Ok(())
}

/// The key that tells all others: see [`domain::catalog::Renditions`].
pub(super) fn shown_by(folder: &str, has_avif: bool, ready: &ReadyPicture) -> String {
    let largest = ready.files.last().map(|(size, _)| *size);
    largest.map_or_else(String::new, |size| {
        rendition_key(folder, has_avif, size, PictureFormat::WebP)
    })
}

/// The few pixels as an address that stands in the page itself; empty for none.
pub(super) fn blur_address(pixels: &[u8]) -> String {
    if pixels.is_empty() {
        String::new()
    } else {
        format!("data:image/webp;base64,{}", STANDARD.encode(pixels))
    }
}

/// A picture that was removed while its files were being made leaves none behind.
async fn forget_unless(ops: &Ops, picture: ImageId, shown: bool) -> Result<()> {
    if shown {
        return Ok(());
    }
    let row = ops
        .read(async |tx| {
            tx.row("SELECT id FROM catalog_pictures WHERE id = $1", args![picture])
                .await
        })
        .await?;
    match row {
        Some(_) => Ok(()),
        None => forget_picture_files(ops, picture).await,
    }
}

async fn unreadable(ops: &Ops, picture: ImageId, problem: &str) -> Result<()> {
    ops.write(async |tx| {
        tx.execute(
            "UPDATE catalog_pictures SET state = 'failed', last_error = $1 WHERE id = $2 AND state = 'kept'",
            args![problem, picture],
        )
        .await
        .map(|_| ())
    })
    .await
}

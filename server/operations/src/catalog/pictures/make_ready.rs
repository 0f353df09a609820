//! Making a picture's files: WebP first, so that it is shown at once, then AVIF, which takes seconds.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::basics::ImageId;
use domain::catalog::{PictureFormat, rendition_key};

use crate::ports::{FileProblem, ReadyPicture};
use crate::{Error, Ops, Result, args};

/// Makes the files of a picture that is kept, and shows it by them. One that can't be read is noted as failed, where
/// people see it; that is not a failure of this step.
///
/// # Errors
/// [`Error::Broken`] when the database or the file store fails.
pub async fn make_picture_ready(ops: &Ops, picture: ImageId) -> Result<()> {
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT original_key FROM catalog_pictures WHERE id = $1 AND state IN ('kept', 'stored')",
                args![picture],
            )
            .await
        })
        .await?;
    let Some(key) = row.map(|row| row.get::<Option<String>>(0)).transpose()?.flatten() else {
        return Ok(());
    };
    let original = match ops.ports().files.get(&key).await {
        Ok(bytes) => bytes,
        // Somebody removed the picture meanwhile, and its files with it.
        Err(FileProblem::Missing) => return Ok(()),
        Err(problem) => return Err(Error::broken(problem)),
    };
    let images = &ops.ports().images;
    let webp = match images.make_ready(original.clone(), PictureFormat::WebP).await {
        Ok(ready) => ready,
        Err(problem) => return unreadable(ops, picture, &problem.to_string()).await,
    };
    let blur = format!("data:image/webp;base64,{}", STANDARD.encode(&webp.blur));
    put(ops, picture, (false, PictureFormat::WebP), &webp).await?;
    show(ops, picture, &shown_by(picture, false, &webp), &blur).await?;

    let avif = images
        .make_ready(original, PictureFormat::Avif)
        .await
        .map_err(Error::broken)?;
    put(ops, picture, (true, PictureFormat::WebP), &webp).await?;
    put(ops, picture, (true, PictureFormat::Avif), &avif).await?;
    show(ops, picture, &shown_by(picture, true, &webp), &blur).await
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

async fn put(
    ops: &Ops,
    picture: ImageId,
    (has_avif, format): (bool, PictureFormat),
    ready: &ReadyPicture,
) -> Result<()> {
    for (width, bytes) in &ready.files {
        let key = rendition_key(&picture.to_string(), has_avif, *width, format);
        let kept = ops.ports().files.put(&key, bytes.clone()).await;
        kept.map_err(Error::broken)?;
    }
    Ok(())
}

/// The key that tells all others: see [`domain::catalog::Renditions`].
fn shown_by(picture: ImageId, has_avif: bool, ready: &ReadyPicture) -> String {
    let largest = ready.files.last().map_or(1, |(width, _)| *width);
    rendition_key(&picture.to_string(), has_avif, largest, PictureFormat::WebP)
}

async fn show(ops: &Ops, picture: ImageId, key: &str, blur: &str) -> Result<()> {
    ops.write(async |tx| {
        tx.execute(
            "UPDATE catalog_pictures
             SET state = 'stored', file_key = $1, blur = $2, last_error = ''
             WHERE id = $3 AND state IN ('kept', 'stored')",
            args![key, blur, picture],
        )
        .await
        .map(|_| ())
    })
    .await
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

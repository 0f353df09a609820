//! Adding pictures from a person's own files.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ImageId, ProductId};
use domain::catalog::{PICTURE_BYTES_MAX, PICTURES_MAX};
use domain::refusal::{Problem, Refusal};

use super::original_key;
use crate::catalog::rows;
use crate::outbox::{self, Event};
use crate::ports::ImageProblem;
use crate::{Actor, Error, Ops, Result, args, audit};

/// Keeps `files` (their names and contents) as the product's next pictures, in this order: all of them or none.
/// They are shown once the worker made them ready.
///
/// # Errors
/// `InvalidFields` when there is none; `NotAPicture` or `PictureTooLarge` naming the first file that can't be taken,
/// whatever its name promises; `TooManyPictures`; [`Error::Missing`].
pub async fn add_picture_files(
    ops: &Ops,
    actor: &Actor,
    product: ProductId,
    files: Vec<(String, Vec<u8>)>,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    if files.is_empty() {
        return Err(Refusal::field("files", Problem::Required).into());
    }
    let mut added = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let extension = kind_of(ops, &name, &bytes)?;
        let picture: ImageId = ops.new_id();
        added.push((picture, original_key(picture, extension), bytes));
    }
    // Outside the transaction. What fails or is refused from here on leaves no files that nothing names.
    let done = match put(ops, &mut added).await {
        Ok(()) => record(ops, actor, product, &added).await,
        failed => failed,
    };
    if done.is_err() {
        for (picture, ..) in &added {
            super::forget_picture_files(ops, *picture).await?;
        }
    }
    done
}

/// A picture, the key of its original, and the bytes of that until they are kept.
type Added = (ImageId, String, Vec<u8>);

async fn put(ops: &Ops, added: &mut [Added]) -> Result<()> {
    for (_, key, bytes) in added {
        let bytes = std::mem::take(bytes);
        ops.ports().files.put(key, bytes).await.map_err(Error::broken)?;
    }
    Ok(())
}

async fn record(ops: &Ops, actor: &Actor, product: ProductId, added: &[Added]) -> Result<()> {
    ops.write(async |tx| {
        // Locks the row, so that two uploads give their pictures different places. The version stays: it is the
        // texts', and somebody may be writing them while pictures arrive.
        let slug = rows::stamp(tx, product).await?;
        let there = tx
            .one(
                "SELECT COUNT(*), CAST(COALESCE(MAX(position), 0) AS BIGINT)
                 FROM catalog_pictures
                 WHERE product_id = $1",
                args![product],
            )
            .await?;
        let count = usize::try_from(there.get::<i64>(0)?).unwrap_or(usize::MAX);
        if count.saturating_add(added.len()) > PICTURES_MAX {
            return Err(Refusal::TooManyPictures { max: PICTURES_MAX }.into());
        }
        let mut position = there.get::<i64>(1)?;
        for (picture, key, _) in added {
            position += 1;
            tx.execute_one(
                "INSERT INTO catalog_pictures (id, product_id, position, state, original_key, alt_ar, alt_en,
                        last_error)
                 VALUES ($1, $2, $3, 'kept', $4, '', '', '')",
                args![*picture, product, position, key.as_str()],
            )
            .await?;
            outbox::steps::push(tx, Event::PictureKept, *picture).await?;
        }
        let entry = audit::Entry::new("add_pictures", Subject::Product, product)
            .labelled(&slug)
            .change("pictures", count, count + added.len());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

fn kind_of(ops: &Ops, name: &str, bytes: &[u8]) -> Result<&'static str> {
    let name = name.chars().filter(|c| !c.is_control()).take(80).collect();
    if bytes.len() > PICTURE_BYTES_MAX {
        return Err(Refusal::PictureTooLarge { name }.into());
    }
    match ops.ports().images.recognise(bytes) {
        Ok(extension) => Ok(extension),
        Err(ImageProblem::NotAPicture) => Err(Refusal::NotAPicture { name }.into()),
        Err(ImageProblem::TooLarge) => Err(Refusal::PictureTooLarge { name }.into()),
    }
}

//! Pictures on other people's servers: fetched once in the background, and again when a person asks.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::ImageId;
use domain::catalog::PictureState;

use super::original_key;
use crate::outbox::{self, Event};
use crate::{Actor, Error, Ops, Result, args, audit};

/// Asks for a picture that could not be fetched to be fetched again.
///
/// # Errors
/// `NotPossibleNow` when it is not waiting for that, or came from no address; [`Error::Missing`].
pub async fn retry_picture(ops: &Ops, actor: &Actor, picture: ImageId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let row = tx
            .one(
                "SELECT state, source_url FROM catalog_pictures WHERE id = $1",
                args![picture],
            )
            .await?;
        let label: Option<String> = row.get(1)?;
        let waits = matches!(row.parse(0)?, PictureState::Failed | PictureState::Recorded);
        let Some(label) = label.filter(|_| waits) else {
            return Err(domain::Refusal::NotPossibleNow.into());
        };
        tx.execute_one(
            "UPDATE catalog_pictures
             SET state = 'recorded', last_error = ''
             WHERE id = $1 AND state IN ('recorded', 'failed')",
            args![picture],
        )
        .await?;
        outbox::steps::push(tx, Event::PictureRecorded, picture).await?;
        let entry = audit::Entry::new("retry_picture", Subject::Problem, picture).labelled(&label);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Fetches a recorded picture and keeps it. What can't be fetched is noted on the picture, where people see it
/// and can retry; that is not a failure of this step.
///
/// # Errors
/// [`Error::Broken`] when the database or the file store fails.
pub async fn fetch_picture(ops: &Ops, picture: ImageId) -> Result<()> {
    let row = ops
        .read(async |tx| {
            tx.row(
                "SELECT source_url, state FROM catalog_pictures WHERE id = $1",
                args![picture],
            )
            .await
        })
        .await?;
    let Some(row) = row else { return Ok(()) };
    let source: Option<String> = row.get(0)?;
    let (Some(source), PictureState::Recorded) = (source, row.parse(1)?) else {
        return Ok(());
    };
    match fetched(ops, &source).await {
        Ok((extension, bytes)) => {
            let key = original_key(picture, extension);
            ops.ports().files.put(&key, bytes).await.map_err(Error::broken)?;
            keep(ops, picture, &key).await
        }
        Err(problem) => fail(ops, picture, &problem).await,
    }
}

async fn fetched(ops: &Ops, source: &str) -> std::result::Result<(&'static str, Vec<u8>), String> {
    let bytes = ops.ports().pictures.fetch(source).await;
    let bytes = bytes.map_err(|problem| problem.to_string())?;
    let kind = ops.ports().images.recognise(&bytes);
    Ok((kind.map_err(|problem| problem.to_string())?, bytes))
}

async fn keep(ops: &Ops, picture: ImageId, key: &str) -> Result<()> {
    ops.write(async |tx| {
        let kept = tx
            .execute(
                "UPDATE catalog_pictures
                 SET state = 'kept', original_key = $1, last_error = ''
                 WHERE id = $2 AND state = 'recorded'",
                args![key, picture],
            )
            .await?;
        if kept == 1 {
            outbox::steps::push(tx, Event::PictureKept, picture).await?;
        }
        Ok(())
    })
    .await
}

async fn fail(ops: &Ops, picture: ImageId, problem: &str) -> Result<()> {
    ops.write(async |tx| {
        tx.execute(
            "UPDATE catalog_pictures
             SET state = 'failed', last_error = $1
             WHERE id = $2 AND state = 'recorded'",
            args![problem, picture],
        )
        .await
        .map(|_| ())
    })
    .await
}

//! Pictures that have to be fetched: once in the background, and again when a person asks.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::ImageId;
use domain::catalog::PictureState;

use super::search;
use crate::changes::Aspect;
use crate::outbox::{self, Event};
use crate::{Actor, Error, Ops, Result, args, audit};

/// Asks for a picture that could not be fetched to be fetched again.
///
/// # Errors
/// `NotPossibleNow` when it is not waiting for that; [`Error::Missing`].
pub async fn retry_picture(ops: &Ops, actor: &Actor, picture: ImageId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let row = tx
            .one(
                "SELECT state, source_url FROM catalog_pictures WHERE id = $1",
                args![picture],
            )
            .await?;
        if row.parse::<PictureState>(0)? == PictureState::Stored {
            return Err(domain::Refusal::NotPossibleNow.into());
        }
        tx.execute_one(
            "UPDATE catalog_pictures
             SET state = 'recorded', last_error = ''
             WHERE id = $1 AND state <> 'stored'",
            args![picture],
        )
        .await?;
        outbox::steps::push(tx, Event::PictureRecorded, picture).await?;
        let label: Option<String> = row.get(1)?;
        let entry = audit::Entry::new("retry_picture", Subject::Problem, picture)
            .labelled(label.as_deref().unwrap_or_default());
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
    let (key, problem) = match ops.ports().pictures.fetch(&source).await {
        Ok(found) => {
            let key = format!("pictures/{picture}.{}", found.extension);
            ops.ports()
                .files
                .put(&key, found.bytes)
                .await
                .map_err(Error::broken)?;
            (Some(key), String::new())
        }
        Err(problem) => (None, problem.to_string()),
    };
    let state = if key.is_some() {
        PictureState::Stored
    } else {
        PictureState::Failed
    };
    ops.write(async |tx| {
        let row = tx
            .row(
                "UPDATE catalog_pictures
                 SET state = $1, file_key = $2, last_error = $3
                 WHERE id = $4 AND state = 'recorded'
                 RETURNING product_id",
                args![state.code(), key.as_deref(), &problem, picture],
            )
            .await?;
        match row {
            Some(row) => search::changed_in(tx, row.parse(0)?, Aspect::Words).await,
            None => Ok(()),
        }
    })
    .await
}
